package dev.tandem.platform.migration;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Takes migrations back and applies them again, in one transaction that is rolled back: both databases let tables come
/// and go within one. So what would be lost, and whether there is a way forward afterwards, is known before anything is
/// done.
///
/// @param order The scripts that lead back, in their order.
/// @param again Those that lead forward, in theirs.
record Rehearsal(List<MigrationScript> order, List<MigrationScript> again) {
    private static final String HISTORY = "flyway_schema_history";

    /// How many rows each table would lose.
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

    /// In words, for who decides.
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

    /// Not execute(): only executeUpdate() runs all statements of a script on both drivers.
    static void run(Connection connection, MigrationScript script) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(script.sql());
        }
    }

    private static Map<String, Long> lost(Map<String, Long> before, Map<String, Long> after) {
        var lost = new TreeMap<String, Long>();
        before.forEach((table, count) -> {
            var gone = count - after.getOrDefault(table, 0L);
            if (gone > 0) {
                lost.put(table, gone);
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
