package dev.tandem.platform.migration.derive;

import static java.util.stream.Collectors.joining;

import dev.tandem.platform.jdbc.address.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A few tables with whatever both databases know, and another few that somebody could have made
/// of them.
record RandomTables(Map<String, RandomTable> tables) {
    private static final List<String> NAMES = List.of("apple", "basket", "crate", "depot");

    static RandomTables some(Random random) {
        var tables = new RandomTables(new TreeMap<>());
        for (var name : NAMES) {
            if (random.nextInt(4) > 0 || tables.tables.isEmpty()) {
                tables.tables.put(name, RandomTable.some(random, name, List.copyOf(tables.tables.keySet())));
            }
        }
        return tables;
    }

    /// Each table stays, goes or is changed, and new ones come.
    RandomTables changed(Random random) {
        var changed = new RandomTables(new TreeMap<>());
        for (var name : NAMES) {
            var earlier = List.copyOf(changed.tables.keySet());
            var table = find(name);
            if (table.isPresent() && random.nextInt(8) > 0) {
                changed.tables.put(name, table.get().changed(random, earlier));
            } else if (table.isEmpty() && random.nextInt(3) == 0) {
                changed.tables.put(name, RandomTable.some(random, name, earlier));
            }
        }
        return changed;
    }

    Optional<RandomTable> find(String table) {
        return Optional.ofNullable(tables.get(table));
    }

    List<String> creation(Engine engine) {
        return tables.values().stream()
                .flatMap(table -> table.creation(engine).stream())
                .toList();
    }

    String script(Engine engine) {
        return creation(engine).stream().map(statement -> statement + ";\n").collect(joining());
    }

    String back() {
        var names = new ArrayList<>(tables.keySet());
        return names.reversed().stream()
                .map(name -> "drop table " + name + ";\n")
                .collect(joining());
    }

    /// Rows for all tables. A column of a table has null here and there if it may, also afterwards.
    List<String> rows(Engine engine, RandomTables afterwards) {
        return tables.values().stream()
                .flatMap(table -> table.rows(engine, afterwards.find(table.name())))
                .toList();
    }

    /// What columns that take no null are filled with, on the way forward or back, and all that
    /// could be a rename.
    Decisions decisions(RandomTables afterwards) {
        var fills = new TreeMap<String, String>();
        for (var tables : List.of(this, afterwards)) {
            tables.tables
                    .values()
                    .forEach(table -> table.columns().stream()
                            .filter(RandomColumn::required)
                            .forEach(column -> addFill(table.name() + "." + column.name(), column.kind(), fills)));
        }
        var drops = Stream.concat(
                        tables.keySet().stream(),
                        tables.values().stream()
                                .flatMap(table ->
                                        table.columns().stream().map(column -> table.name() + "." + column.name())))
                .toList();
        return new Decisions(Map.of(), fills, java.util.Set.copyOf(drops));
    }

    private static void addFill(String column, RandomColumn.Kind kind, Map<String, String> fills) {
        if (kind.canBeFilled()) {
            fills.put(column, kind.fill());
        } else {
            for (var engine : Engine.values()) {
                fills.put(engine.dialect() + ":" + column, kind.value(engine, 1));
            }
        }
    }
}
