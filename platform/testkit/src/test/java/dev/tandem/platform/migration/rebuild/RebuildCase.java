package dev.tandem.platform.migration.rebuild;

import static java.util.stream.Collectors.joining;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.script.MigrationScript;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/// A table with others that refer to it, and a change for which it has to be rebuilt.
record RebuildCase(Change change, Reference reference, Set<Feature> features, Wording wording) {
    private static final Definition TABLE = Definition.of(
            "id integer not null primary key",
            "name text not null",
            "note text",
            "amount text",
            "weight real",
            "scan blob",
            "big integer default 0",
            "shelf_id integer",
            "any_value");

    private static final List<String> ROWS =
            List.of("insert into shelf values (1, 'left'), (2, 'right'), (3, null)", """
            insert into item (id, name, note, amount, weight, scan, big, shelf_id, any_value)
            values (1, 'Anvil', 'It''s "quoted": ünï 漢字 🙂', '7', 1.5, x'00ff10', 9223372036854775807, 1, 'text'),
                (2, 'Bolt', null, null, null, null, -9223372036854775808, null, 12),
                (3, 'Clamp', '', '-3', 0.1, x'', 0, 2, 1.0),
                (4, 'Drill', 'a' || char(10) || '-- ;' || char(0) || 'b', '0', -1e-7, zeroblob(1000), 42, 1, x'cafe'),
                (5, 'Äxe', 'null', '9007199254740993', 1e300, x'6e756c6c', null, 3, null),
                (6, 'Fork', ' 1 ', '42', 0.30000000000000004, null, 7, 2, '007')""");

    Definition before() {
        return change.before(defined());
    }

    Definition after() {
        return change.after(defined());
    }

    private Definition defined() {
        var definition = reference.added(TABLE);
        for (var feature : features) {
            definition = feature.added(definition);
        }
        return definition;
    }

    /// The columns after the change, with what they are in terms of the columns before.
    SequencedMap<String, String> carried() {
        return change.forward().expressions(before(), after());
    }

    /// The columns after the way back, with what they were. Those that were dropped come back
    /// empty.
    SequencedMap<String, String> restored() {
        var restored = new LinkedHashMap<String, String>();
        var back = change.back().expressions(after(), before()).keySet();
        before().stored().forEach(column -> restored.put(column, back.contains(column) ? column : "null"));
        return restored;
    }

    /// What creates the tables and all that hangs on them.
    List<String> schema() {
        var shelf = "create table shelf (id integer not null primary key, place text)";
        var others = Stream.concat(
                reference.tables().stream(), features.stream().flatMap(feature -> feature.around().stream()));
        return Stream.concat(Stream.of(shelf, wording.creation(before())), others.map(wording::of))
                .toList();
    }

    List<String> rows() {
        return Stream.of(
                        ROWS.stream(),
                        features.stream().flatMap(feature -> feature.rows().stream()),
                        reference.rows().stream())
                .flatMap(rows -> rows)
                .map(wording::of)
                .toList();
    }

    /// What works before the change and after it.
    List<Probe> probes() {
        return Stream.concat(
                        reference.probes().stream(), features.stream().flatMap(feature -> feature.probes().stream()))
                .map(wording::of)
                .toList();
    }

    Probe changed() {
        return wording.of(change.probe());
    }

    List<MigrationScript> scripts() {
        return List.of(
                script("V20260101_0900__create_item", schema().stream().collect(joining(";\n", "", ";\n"))),
                script("V20260102_0900__change_item", rebuild(change.forward(), wording.creationAgain(after()))),
                script("U20260102_0900__change_item", rebuild(change.back(), wording.creation(before()))));
    }

    private String rebuild(Carried carried, String creation) {
        return wording.of(carried.header()) + "\n" + creation + ";\n";
    }

    private static MigrationScript script(String name, String sql) {
        return new MigrationScript(Engine.SQLITE, "shop", name + ".sql", sql);
    }

    @Override
    public String toString() {
        return "%s, %s, %s, %s".formatted(change, reference, features, wording);
    }
}
