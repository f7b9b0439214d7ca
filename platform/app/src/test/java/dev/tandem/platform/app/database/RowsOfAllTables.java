package dev.tandem.platform.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.migration.Migrator;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The rows of all tables, each with the text of its columns.
record RowsOfAllTables(Map<String, List<Map<String, String>>> tables) {

    static RowsOfAllTables in(Migrator migrator) throws SQLException {
        var tables = new TreeMap<String, List<Map<String, String>>>();
        try (var connection = migrator.database().connect()) {
            for (var table : migrator.database().tables(connection)) {
                tables.put(table, rows(connection, table));
            }
        }
        return new RowsOfAllTables(tables);
    }

    private static List<Map<String, String>> rows(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select * from " + table + " order by 1, 2")) {
            var rows = new ArrayList<Map<String, String>>();
            while (found.next()) {
                rows.add(row(found));
            }
            return rows;
        }
    }

    private static Map<String, String> row(ResultSet found) throws SQLException {
        var row = new TreeMap<String, String>();
        for (var column = 1; column <= found.getMetaData().getColumnCount(); column++) {
            row.put(found.getMetaData().getColumnLabel(column), String.valueOf(found.getString(column)));
        }
        return row;
    }

    /// Asserts that all values are still there for which there is a column.
    void assertKeptIn(RowsOfAllTables later) {
        tables.forEach((table, rows) -> {
            var rowsLater = later.tables.get(table);
            if (rowsLater != null) {
                var columns = new TreeSet<>(
                        rows.isEmpty() ? Set.of() : rows.getFirst().keySet());
                columns.retainAll(
                        rowsLater.isEmpty() ? Set.of() : rowsLater.getFirst().keySet());
                assertThat(restricted(rowsLater, columns))
                        .as(table)
                        .containsExactlyInAnyOrderElementsOf(restricted(rows, columns));
            }
        });
    }

    private static List<Map<String, String>> restricted(List<Map<String, String>> rows, Set<String> columns) {
        return rows.stream()
                .<Map<String, String>>map(row -> {
                    var kept = new TreeMap<>(row);
                    kept.keySet().retainAll(columns);
                    return kept;
                })
                .toList();
    }
}
