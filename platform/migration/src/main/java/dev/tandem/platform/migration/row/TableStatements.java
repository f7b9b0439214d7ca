package dev.tandem.platform.migration.row;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.jdbc.table.Check;
import dev.tandem.platform.jdbc.table.Computed;
import dev.tandem.platform.jdbc.table.CopyOf;
import dev.tandem.platform.jdbc.table.Default;
import dev.tandem.platform.jdbc.table.Index;
import dev.tandem.platform.jdbc.table.Length;
import dev.tandem.platform.jdbc.table.PartOf;
import dev.tandem.platform.jdbc.table.PrimaryKey;
import dev.tandem.platform.jdbc.table.Range;
import dev.tandem.platform.jdbc.table.References;
import dev.tandem.platform.jdbc.table.Unique;
import dev.tandem.platform.migration.table.Names;
import io.micronaut.data.annotation.Id;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The statements that create the table of a row with its indexes.
final class TableStatements {
    /// A comma outside of parentheses.
    private static final Pattern COMMA = Pattern.compile(",(?![^(]*\\))");

    private final TableRow row;
    private final Engine engine;
    private final String table;
    private final List<String> columns = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<String> checks = new ArrayList<>();
    private final List<String> indexes = new ArrayList<>();

    /// What a key or an index begins with, so that a foreign key needs no other index.
    private final List<List<String>> searched = new ArrayList<>();

    TableStatements(TableRow row, Engine engine) {
        this.row = row;
        this.engine = engine;
        table = row.table();
    }

    List<String> all() {
        addPrimaryKey();
        row.components().forEach(this::addColumn);
        row.ofTable(Computed.class).forEach(this::addComputed);
        row.ofTable(Unique.class).forEach(unique -> addUnique(unique, List.of(unique.value())));
        row.ofTable(Check.class).forEach(check -> addCheck(check.name(), condition(check)));
        row.ofTable(Index.class).forEach(this::addIndex);
        row.components().forEach(this::addReference);
        requireDistinct();
        var items = Stream.of(columns, keys, checks).flatMap(List::stream).collect(Collectors.joining(",\n    "));
        var creation = "create table %s (\n    %s\n)%s".formatted(table, items, onSqlite() ? options() : "");
        return Stream.concat(Stream.of(creation), indexes.stream()).toList();
    }

    /// A table with a key of several columns is kept in the order of this key, without a second
    /// tree by SQLite's own numbers of rows.
    private String options() {
        return searched.getFirst().size() > 1 ? " strict, without rowid" : " strict";
    }

    /// Two of the same name, of which a database would refuse one.
    private void requireDistinct() {
        var names = new HashSet<String>();
        Stream.of(columns, keys, checks, indexes)
                .flatMap(List::stream)
                .map(definition -> definition
                        .replaceFirst("^(create (unique )?index|constraint) ", "")
                        .replaceFirst(" .*", ""))
                .filter(name -> !names.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw row.wrong("two things of it are called " + name + "; give one a name of its own");
                });
    }

    private void requireColumns(List<String> wanted) {
        wanted.stream()
                .filter(column -> column.matches("\\w+"))
                .filter(column -> columns.stream().noneMatch(definition -> definition.startsWith(column + " ")))
                .findFirst()
                .ifPresent(column -> {
                    throw row.wrong("it has no column " + column);
                });
    }

    private boolean onSqlite() {
        return engine == Engine.SQLITE;
    }

    private void addPrimaryKey() {
        var key = row.ofTable(PrimaryKey.class).stream()
                .flatMap(several -> Arrays.stream(several.value()))
                .toList();
        if (key.isEmpty()) {
            key = row.components().stream()
                    .filter(component -> !row.of(component, Id.class).isEmpty())
                    .map(row::column)
                    .toList();
        }
        if (key.isEmpty()) {
            throw row.wrong("it needs an @Id or a @PrimaryKey");
        }
        searched.add(key);
        keys.add("constraint %s primary key (%s)".formatted(Names.fit("pk_" + table), String.join(", ", key)));
    }

    private void addColumn(RecordComponent component) {
        var definition = new StringBuilder(row.column(component))
                .append(' ')
                .append(ColumnType.of(row, component).name(engine));
        row.of(component, Default.class)
                .forEach(value -> definition
                        .append(" default ")
                        .append(inDialect(value.value(), value.sqlite(), value.postgres())));
        columns.add(
                definition.append(row.isNullable(component) ? "" : " not null").toString());
        row.of(component, Unique.class).forEach(unique -> addUnique(unique, List.of(row.column(component))));
        var condition = condition(component);
        if (!condition.isEmpty()) {
            addCheck(row.column(component), condition);
        }
    }

    private void addComputed(Computed computed) {
        var type = ColumnType.of(computed.type())
                .orElseThrow(
                        () -> row.wrong("no column keeps a " + computed.type().getSimpleName()))
                .name(engine);
        columns.add("%s %s generated always as (%s) %s"
                .formatted(
                        computed.column(),
                        type,
                        inDialect(computed.value(), computed.sqlite(), computed.postgres()),
                        onSqlite() ? "virtual" : "stored"));
    }

    private String condition(RecordComponent component) {
        var column = row.column(component);
        for (var check : row.of(component, Check.class)) {
            return condition(check);
        }
        for (var range : row.of(component, Range.class)) {
            return condition(column, range);
        }
        for (var length : row.of(component, Length.class)) {
            return condition(column, length);
        }
        if (component.getType().isEnum()) {
            return Arrays.stream(component.getType().getEnumConstants())
                    .map(constant -> "'" + ((Enum<?>) constant).name() + "'")
                    .collect(Collectors.joining(", ", column + " in (", ")"));
        }
        var isCheckedElsewhere = !row.targets(component).isEmpty()
                || !row.of(component, CopyOf.class).isEmpty();
        return isCheckedElsewhere ? "" : ColumnType.of(row, component).check(engine, column);
    }

    private String condition(Check check) {
        return inDialect(check.value(), check.sqlite(), check.postgres());
    }

    private String inDialect(String both, String sqlite, String postgres) {
        var own = onSqlite() ? sqlite : postgres;
        return own.isEmpty() ? both : own;
    }

    private static String condition(String column, Range range) {
        if (range.max() == Long.MAX_VALUE) {
            return "%s >= %d".formatted(column, range.min());
        }
        return range.min() == Long.MIN_VALUE
                ? "%s <= %d".formatted(column, range.max())
                : "%s between %d and %d".formatted(column, range.min(), range.max());
    }

    /// SQLite would take U+0000, which ends a text for some of its functions.
    private String condition(String column, Length length) {
        var characters = "length(%s)".formatted(column);
        var bounded = length.min() == 0
                ? "%s <= %d".formatted(characters, length.max())
                : length.min() == length.max()
                        ? "%s = %d".formatted(characters, length.max())
                        : "%s between %d and %d".formatted(characters, length.min(), length.max());
        return onSqlite() ? "%s and instr(%s, char(0)) = 0".formatted(bounded, column) : bounded;
    }

    private void addCheck(String name, String condition) {
        if (name.isEmpty()) {
            throw row.wrong("a @Check of it needs a name");
        }
        if (!condition.isEmpty()) {
            checks.add("constraint %s check (%s)".formatted(Names.fit("ck_%s_%s".formatted(table, name)), condition));
        }
    }

    private void addUnique(Unique unique, List<String> itsColumns) {
        requireColumns(itsColumns);
        var name = unique.name().isEmpty() ? String.join("_", itsColumns) : unique.name();
        searched.add(itsColumns);
        keys.add("constraint %s unique (%s)"
                .formatted(Names.fit("uq_%s_%s".formatted(table, name)), String.join(", ", itsColumns)));
    }

    private void addReference(RecordComponent component) {
        var column = row.column(component);
        for (var target : row.targets(component)) {
            keys.add("constraint %s foreign key (%s) references %s (id)%s"
                    .formatted(
                            Names.fit("fk_%s_%s".formatted(table, column.replaceFirst("_id$", ""))),
                            column,
                            target,
                            action(component)));
            if (searched.stream().noneMatch(begin -> begin.getFirst().equals(column))) {
                indexes.add("create index %s on %s (%s)"
                        .formatted(Names.fit("ix_%s_%s".formatted(table, column)), table, column));
            }
        }
    }

    private String action(RecordComponent component) {
        if (!row.of(component, PartOf.class).isEmpty()) {
            return " on delete cascade";
        }
        var isCleared = row.of(component, References.class).stream().anyMatch(References::clearedOnDelete);
        return isCleared ? " on delete set null" : "";
    }

    /// Only an index that has all rows finds those that refer to another one.
    private void addIndex(Index index) {
        var parts = Arrays.stream(COMMA.split(index.value(), -1))
                .map(part -> part.strip().replaceFirst(" desc$", ""))
                .toList();
        requireColumns(parts);
        var name = index.name().isEmpty()
                ? parts.stream()
                        .map(part -> part.replaceFirst(" .*", "")
                                .replaceAll("\\W+", "_")
                                .replaceFirst("_$", ""))
                        .collect(Collectors.joining("_"))
                : index.name();
        if (index.where().isEmpty()) {
            searched.add(parts);
        }
        indexes.add("create %sindex %s on %s (%s)%s"
                .formatted(
                        index.unique() ? "unique " : "",
                        Names.fit("ix_%s_%s".formatted(table, name)),
                        table,
                        index.value(),
                        index.where().isEmpty() ? "" : " where " + index.where()));
    }
}
