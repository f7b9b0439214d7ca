package dev.tandem.platform.migration;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Undoes migrations and applies them again, in one transaction that is rolled back; both
/// databases can roll back changes of the schema. So rows that would be lost, and migrations
/// that could not be applied again, are known before anything is done.
///
/// @param order the scripts that undo, in their order
/// @param again the scripts that apply the migrations again, in their order
record Rehearsal(List<MigrationScript> order, List<MigrationScript> again) {
    private static final String HISTORY = "flyway_schema_history";

    /// The number of rows that each table would lose, for those that would lose any.
    Map<String, Long> losses(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try {
            var before = rows(connection);
            for (var script : order) {
                run(connection, script);
            }
            var lost = lost(before, rows(connection));
            requireWayForward(connection);
            return lost;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /// The scripts that undo, for messages.
    String described() {
        return order.stream().map(MigrationScript::path).collect(joining(", "));
    }

    private void requireWayForward(Connection connection) {
        for (var script : again) {
            try {
                run(connection, script);
            } catch (SQLException e) {
                throw new DowngradeRefused(
                        "Nothing was taken back: after %s, in this order, %s could not be applied again to the rows that are left (%s). Take more back, or delete these rows first."
                                .formatted(described(), script.path(), e.getMessage()),
                        e);
            }
        }
    }

    /// Runs a script. It uses executeUpdate(), because execute() does not run all statements
    /// of a script on both drivers.
    static void run(Connection connection, MigrationScript script) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(script.sql());
        }
    }

    private static Map<String, Long> lost(Map<String, Long> before, Map<String, Long> after) {
        var lost = new TreeMap<String, Long>();
        before.forEach((table, count) -> {
            var missing = count - after.getOrDefault(table, 0L);
            if (missing > 0) {
                lost.put(table, missing);
            }
        });
        return lost;
    }

    private static Map<String, Long> rows(Connection connection) throws SQLException {
        var counts = new TreeMap<String, Long>();
        @Nullable String schema = connection.getSchema();
        try (var tables = connection.getMetaData().getTables(null, schema, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                counts.put(tables.getString("TABLE_NAME"), 0L);
            }
        }
        counts.remove(HISTORY);
        for (var table : List.copyOf(counts.keySet())) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select count(*) from \"" + table + "\"")) {
                row.next();
                counts.put(table, row.getLong(1));
            }
        }
        return counts;
    }
}
