package dev.tandem.platform.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.migration.Migrator;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        later.tables.forEach((table, rows) -> {
            var columns = rows.getFirst().keySet();
            var before = tables.getOrDefault(table, List.of()).stream()
                    .map(row -> {
                        var kept = new TreeMap<>(row);
                        kept.keySet().retainAll(columns);
                        return kept;
                    })
                    .toList();
            assertThat(rows).as(table).hasSameSizeAs(before);
            assertThat(List.<Map<String, String>>copyOf(before)).as(table).containsExactlyInAnyOrderElementsOf(rows);
        });
    }
}
