package dev.tandem.platform.migration.rebuild;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// All rows of all tables with the types of their values, and the text of all indexes, triggers
/// and views.
record Snapshot(SortedMap<String, List<String>> rows, List<String> parts) {
    private static final String TABLES = """
            select name from sqlite_schema
            where type = 'table' and name not in ('flyway_schema_history', 'migration_progress', 'sqlite_sequence')""";
    private static final String COLUMNS = "select '\"' || name || '\"' from pragma_table_xinfo(?)";
    private static final String PARTS = """
            select type || ' ' || name || ': ' || sql from sqlite_schema
            where type <> 'table' and sql is not null and tbl_name <> 'flyway_schema_history'
            order by 1""";

    /// Of the table that is rebuilt it takes the values of these expressions.
    static Snapshot of(Connection connection, Wording wording, Collection<String> expressions) throws SQLException {
        var rows = new TreeMap<String, List<String>>();
        for (var name : strings(connection, TABLES)) {
            if (name.equalsIgnoreCase(wording.bare())) {
                var columns = expressions.stream().map(wording::of).toList();
                rows.put("item", rows(connection, wording.said(), columns));
            } else {
                rows.put(name, rows(connection, name, strings(connection, COLUMNS, name)));
            }
        }
        return new Snapshot(rows, strings(connection, PARTS));
    }

    private static List<String> rows(Connection connection, String table, List<String> columns) throws SQLException {
        var values = columns.stream()
                .map("case typeof(%1$s) when 'text' then 'text ' || hex(%1$s) else quote(%1$s) end"::formatted)
                .collect(joining(" || ', ' || "));
        return strings(connection, "select " + values + " from " + table + " order by 1");
    }

    static List<String> strings(Connection connection, String query, String... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                var strings = new ArrayList<String>();
                while (rows.next()) {
                    strings.add(rows.getString(1));
                }
                return strings;
            }
        }
    }
}
