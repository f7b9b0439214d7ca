package dev.tandem.platform.migration.derive;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.table.Column;
import dev.tandem.platform.migration.table.Parts;
import dev.tandem.platform.migration.table.TableDifference;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The scripts that make other tables of those of a module, on one database: for each phase one
/// that leads forward, and one that leads back.
final class DerivedScripts {
    private static final int BATCH = 1000;

    private final Engine engine;
    private final States states;
    private final Decisions decisions;
    private final SortedMap<String, SqlScript> fills = new TreeMap<>();
    private final Map<Phase, SqlScript> forward = new EnumMap<>(Phase.class);
    private final Map<Phase, SqlScript> back = new EnumMap<>(Phase.class);

    private DerivedScripts(States states, Decisions decisions) {
        this.engine = states.engine();
        this.states = states;
        this.decisions = decisions;
    }

    static DerivedScripts of(States states, Decisions decisions, List<Rename> renames) {
        var scripts = new DerivedScripts(states, decisions);
        scripts.write(renames);
        return scripts;
    }

    boolean has(Phase phase) {
        return !forward(phase).isEmpty() || !back(phase).isEmpty();
    }

    SqlScript forward(Phase phase) {
        return Optional.ofNullable(forward.get(phase)).orElseThrow();
    }

    SqlScript back(Phase phase) {
        return Optional.ofNullable(back.get(phase)).orElseThrow();
    }

    /// The scripts that fill columns, by their tables.
    SortedMap<String, SqlScript> fills() {
        return fills;
    }

    private void write(List<Rename> renames) {
        for (var phase : Phase.values()) {
            forward.put(phase, new SqlScript());
            back.put(phase, new SqlScript());
        }
        renames.forEach(rename -> forward(Phase.CHANGE).add(rename.sql()));
        var before = states.before();
        for (var phase : List.of(Phase.CHANGE, Phase.GUARD, Phase.INDEX, Phase.REQUIRE)) {
            var after = states.after(phase);
            var step = new SchemaStep(engine, phase, before, after, states.views(), decisions);
            var stepBack = new SchemaStep(engine, phase, after, before, states.views(), decisions);
            write(step, true, forward(phase));
            write(stepBack, false, back(phase));
            tellLosses(step, forward(phase));
            before = after;
        }
        if (engine == Engine.POSTGRES) {
            PostgresChanges.validate(forward(Phase.CHANGE), forward(Phase.INDEX));
            PostgresChanges.validate(forward(Phase.GUARD), forward(Phase.INDEX));
        }
        renames.reversed()
                .forEach(rename -> back(Phase.CHANGE).add(rename.back().sql()));
        states.whole().altered().forEach(this::fill);
    }

    private void write(SchemaStep step, boolean isForward, SqlScript script) {
        if (engine == Engine.SQLITE) {
            SqliteChanges.write(step, isForward, script);
        } else {
            PostgresChanges.write(step, isForward, script);
        }
    }

    private static void tellLosses(SchemaStep step, SqlScript script) {
        var lost = new ArrayList<String>();
        step.dropped().forEach(table -> lost.add("the rows of " + table.name()));
        step.altered()
                .forEach(difference -> difference.columns().dropped().stream()
                        .filter(column -> !column.isComputed())
                        .forEach(column ->
                                lost.add("the values of %s.%s".formatted(difference.table(), column.name()))));
        step.altered()
                .forEach(difference -> difference
                        .columns()
                        .changed((old, column) -> old.type().equals(column.type()))
                        .forEach(pair -> tellRetyped(difference.table(), pair, lost, script)));
        lost.forEach(what -> script.annotateOnce("@lossy " + what));
    }

    /// Each whole number is a larger one, too, and each value a text; other types may change it.
    private static void tellRetyped(String table, Parts.Pair<Column> pair, List<String> lost, SqlScript script) {
        var column = table + "." + pair.after().name();
        var type = pair.after().typeSql();
        if (type.startsWith("text")
                || (type.equals("bigint") && pair.before().typeSql().equals("integer"))) {
            script.annotateOnce("@lossless each value of %s has one of the new type".formatted(column));
        } else {
            lost.add("values of %s that the new type does not have".formatted(column));
        }
    }

    /// A column that is new gets a value in all rows, another one only where it has none.
    private void fill(TableDifference difference) {
        var values = new ArrayList<String>();
        difference.columns().added().stream()
                .filter(Column::needsFilling)
                .forEach(column -> decisions
                        .fill(engine, difference.table(), column)
                        .ifPresent(value -> values.add(column.name() + " = " + value)));
        difference
                .columns()
                .changed((old, column) -> old.required() || !column.required())
                .forEach(pair -> values.add(
                        "%1$s = coalesce(%1$s, %2$s)".formatted(pair.after().name(), value(difference, pair.after()))));
        if (!values.isEmpty()) {
            fills.put(difference.table(), filling(difference, String.join(", ", values)));
        }
    }

    private String value(TableDifference difference, Column column) {
        return decisions.fill(engine, difference.table(), column).orElseGet(column::defaultSql);
    }

    /// Batches go by a key of one column that was there before; another table is filled at once,
    /// which a reviewer has to judge.
    private static SqlScript filling(TableDifference difference, String values) {
        var script = new SqlScript();
        var key = difference
                .before()
                .key()
                .filter(column -> difference.after().columns().containsKey(column));
        var statement = "update %s set %s".formatted(difference.table(), values);
        key.ifPresent(column -> script.annotate("@batch %s.%s %d".formatted(difference.table(), column, BATCH)));
        script.annotate("@lossless only where there was no value");
        script.add(key.map(column -> statement + " where " + column + " between :from and :to")
                .orElse(statement));
        return script;
    }
}
