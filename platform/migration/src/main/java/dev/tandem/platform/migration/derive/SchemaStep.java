package dev.tandem.platform.migration.derive;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.table.Column;
import dev.tandem.platform.migration.table.ParentsFirst;
import dev.tandem.platform.migration.table.Table;
import dev.tandem.platform.migration.table.TableDifference;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// From one state of the tables of a module to the next one.
///
/// @param views the statements that created the views of the database, by their names
record SchemaStep(
        Engine engine,
        Phase phase,
        Map<String, Table> before,
        Map<String, Table> after,
        SequencedMap<String, String> views,
        Decisions decisions) {

    /// What rows get for a new column that takes no null, which only a way back adds at once.
    String fill(TableDifference difference, Column column) {
        return decisions.fill(engine, difference.table(), column).orElseThrow();
    }

    /// New tables, those first that others refer to.
    List<Table> created() {
        return inOrder(without(after, before));
    }

    /// Tables that go, those first that refer to others.
    List<Table> dropped() {
        return inOrder(without(before, after)).reversed();
    }

    List<TableDifference> altered() {
        return after.values().stream()
                .filter(table -> before.containsKey(table.name()))
                .map(table -> TableDifference.between(before.getOrDefault(table.name(), table), table))
                .filter(difference -> !difference.isNone())
                .toList();
    }

    /// A trigger that says a column of another table keeps SQLite from altering that one.
    void dropTriggers(SqlScript script) {
        altered()
                .forEach(difference -> difference
                        .triggers()
                        .dropped()
                        .reversed()
                        .forEach(trigger -> script.add(trigger.dropping(engine == Engine.POSTGRES))));
    }

    void createTriggers(SqlScript script) {
        altered().forEach(difference -> difference.triggers().added().forEach(trigger -> script.add(trigger.sql())));
    }

    private static Stream<Table> without(Map<String, Table> tables, Map<String, Table> others) {
        return tables.values().stream().filter(table -> !others.containsKey(table.name()));
    }

    private static List<Table> inOrder(Stream<Table> tables) {
        return ParentsFirst.of(tables.toList(), (table, other) -> table.refersTo(other.name()));
    }
}
