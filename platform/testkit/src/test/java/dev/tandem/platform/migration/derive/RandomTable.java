package dev.tandem.platform.migration.derive;

import static java.util.stream.Collectors.joining;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.derive.RandomColumn.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A random table with the key `id`.
///
/// @param checks conditions by the names of their constraints, as `<name> <condition>`
/// @param keys columns of unique constraints
/// @param indexes what stands behind `create`, without the table
record RandomTable(
        String name, List<RandomColumn> columns, List<Check> checks, List<String> keys, List<Index> indexes) {
    private static final List<String> NAMES = List.of("age", "bark", "core", "dew", "ear", "fog");
    private static final int ROWS = 3;

    record Check(String column, String condition) {}

    record Index(String name, boolean unique, String columns, String where) {}

    static RandomTable some(Random random, String name, List<String> targets) {
        var columns = NAMES.stream()
                .filter(_ -> random.nextInt(3) > 0)
                .map(column -> RandomColumn.some(random, column, withItself(targets, name)))
                .toList();
        return new RandomTable(name, columns, List.of(), List.of(), List.of()).constrained(random);
    }

    RandomTable changed(Random random, List<String> targets) {
        var changed = new ArrayList<RandomColumn>();
        for (var column : NAMES) {
            var old = find(column)
                    .filter(one ->
                            one.target().isEmpty() || one.target().equals(name) || targets.contains(one.target()));
            if (old.isPresent() && random.nextInt(6) > 0) {
                changed.add(old.get().changed(random, withItself(targets, name)));
            } else if (find(column).isEmpty() && random.nextInt(3) == 0) {
                changed.add(RandomColumn.some(random, column, withItself(targets, name)));
            }
        }
        var table = new RandomTable(name, changed, List.of(), List.of(), List.of());
        return random.nextInt(3) == 0 ? table.constrained(random) : table.constrainedLike(this);
    }

    private static List<String> withItself(List<String> targets, String name) {
        return Stream.concat(targets.stream(), Stream.of(name)).toList();
    }

    /// The same constraints and indexes, as far as the columns are there in the same type.
    private RandomTable constrainedLike(RandomTable other) {
        return new RandomTable(
                name,
                columns,
                other.checks.stream()
                        .filter(check -> isLike(other, check.column()))
                        .toList(),
                other.keys.stream()
                        .filter(key ->
                                find(key).filter(RandomColumn::isDistinct).isPresent())
                        .toList(),
                other.indexes.stream()
                        .filter(index -> NAMES.stream()
                                .filter(column -> index.columns().contains(column)
                                        || index.where().contains(column))
                                .allMatch(column -> isLike(other, column)))
                        .toList());
    }

    private boolean isLike(RandomTable other, String column) {
        return find(column)
                .filter(one -> other.find(column)
                        .filter(old -> old.kind() == one.kind())
                        .isPresent())
                .isPresent();
    }

    private RandomTable constrained(Random random) {
        var checks = columns.stream()
                .filter(column -> !column.isComputed() && random.nextInt(3) == 0)
                .flatMap(column -> check(random, column).stream())
                .toList();
        var keys = columns.stream()
                .filter(column -> column.isDistinct() && random.nextInt(4) == 0)
                .map(column -> column.name() + (random.nextBoolean() ? "" : ", id"))
                .toList();
        return new RandomTable(name, columns, checks, keys, indexes(random));
    }

    private static Optional<Check> check(Random random, RandomColumn column) {
        var bound = 10 + random.nextInt(3);
        return switch (column.kind()) {
            case INT, LONG ->
                Optional.of(new Check(column.name(), "%s between 0 and %d".formatted(column.name(), bound)));
            case TEXT -> Optional.of(new Check(column.name(), "length(%s) < %d".formatted(column.name(), bound)));
            default -> Optional.empty();
        };
    }

    private List<Index> indexes(Random random) {
        var indexes = new ArrayList<Index>();
        for (var column : columns) {
            var name = column.name();
            switch (random.nextInt(7)) {
                case 0 -> indexes.add(new Index(name, false, name, ""));
                case 1 -> indexes.add(new Index(name, false, name + " desc, id", ""));
                case 2 -> indexes.add(new Index(name, false, "id, " + name, name + " is not null"));
                case 3 -> indexes.add(new Index(name, true, "id, " + name + " desc", ""));
                case 4 -> {
                    if (column.kind() == Kind.TEXT) {
                        indexes.add(new Index(name, false, "lower(" + name + ")", ""));
                    }
                }
                default -> {}
            }
        }
        return indexes;
    }

    Optional<RandomColumn> find(String column) {
        return columns.stream().filter(one -> one.name().equals(column)).findFirst();
    }

    List<String> creation(Engine engine) {
        var items = new ArrayList<String>();
        items.add("id integer not null");
        columns.forEach(column -> items.add(column.sql(engine)));
        items.add("constraint pk_%s primary key (id)".formatted(name));
        columns.stream()
                .filter(column -> !column.target().isEmpty())
                .forEach(column -> items.add("constraint fk_%s_%s foreign key (%s) references %s (id)%s"
                        .formatted(name, column.name(), column.name(), column.target(), column.action())));
        keys.forEach(key -> items.add("constraint uq_%s_%s unique (%s)".formatted(name, first(key), key)));
        checks.forEach(check ->
                items.add("constraint ck_%s_%s check (%s)".formatted(name, check.column(), check.condition())));
        var table = "create table %s (\n    %s\n)%s"
                .formatted(name, String.join(",\n    ", items), engine == Engine.SQLITE ? " strict" : "");
        return Stream.concat(Stream.of(table), indexes.stream().map(this::sql)).toList();
    }

    private String sql(Index index) {
        return "create %sindex ix_%s_%s on %s (%s)%s"
                .formatted(
                        index.unique() ? "unique " : "",
                        name,
                        index.name(),
                        name,
                        index.columns(),
                        index.where().isEmpty() ? "" : " where " + index.where());
    }

    Stream<String> rows(Engine engine, Optional<RandomTable> afterwards) {
        var written = columns.stream().filter(column -> !column.isComputed()).toList();
        return IntStream.rangeClosed(1, ROWS)
                .mapToObj(row -> "insert into %s (id%s) values (%d%s)"
                        .formatted(
                                name,
                                written.stream()
                                        .map(column -> ", " + column.name())
                                        .collect(joining()),
                                row,
                                written.stream()
                                        .map(column -> ", " + value(engine, column, row, afterwards))
                                        .collect(joining())));
    }

    private static String value(Engine engine, RandomColumn column, int row, Optional<RandomTable> afterwards) {
        var takesNull = !column.required()
                && afterwards
                        .flatMap(table -> table.find(column.name()))
                        .filter(RandomColumn::required)
                        .isEmpty();
        return takesNull && row == 2 ? "null" : column.kind().value(engine, row);
    }

    private static String first(String key) {
        return key.replaceFirst(",.*", "");
    }
}
