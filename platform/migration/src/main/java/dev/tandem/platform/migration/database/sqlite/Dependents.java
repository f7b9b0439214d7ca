package dev.tandem.platform.migration.database.sqlite;

import dev.tandem.platform.migration.sql.Token;
import dev.tandem.platform.migration.sql.TokenReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What hangs on a table: its indexes and triggers, which are dropped with it, the views and
/// triggers that mention it, and the tables that refer to it.
///
/// @param own indexes and triggers of the table
/// @param mentioning views and other triggers
record Dependents(Connection connection, String table, List<Part> own, List<Part> mentioning) {
    private static final String PARTS =
            "select type, name, tbl_name, sql from sqlite_schema where sql is not null and type <> 'table' order by rowid";
    private static final String CHILDREN = """
            select distinct t.name
            from sqlite_schema t, pragma_foreign_key_list(t.name) f
            where t.type = 'table' and lower(f."table") = ? and lower(t.name) <> lower(f."table")""";
    private static final Set<String> EVENTS = Set.of("insert", "update", "delete");

    private record Part(String type, String name, String table, String sql) {}

    static Dependents of(Connection connection, String table) throws SQLException {
        var dependents = new Dependents(connection, table, new ArrayList<>(), new ArrayList<>());
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(PARTS)) {
            while (rows.next()) {
                var part = new Part(
                        rows.getString("type"),
                        rows.getString("name"),
                        rows.getString("tbl_name"),
                        rows.getString("sql"));
                if (part.table().equalsIgnoreCase(table)) {
                    dependents.own.add(part);
                } else if (mentions(part.sql(), table)) {
                    dependents.mentioning.add(part);
                }
            }
        }
        return dependents;
    }

    static boolean mentions(String sql, String name) {
        return Token.of(sql).stream()
                .anyMatch(token -> token.name().filter(name::equals).isPresent());
    }

    /// The number of rows of each table that refers to this one.
    SortedMap<String, Long> childRows() throws SQLException {
        var counts = new TreeMap<String, Long>();
        try (var query = connection.prepareStatement(CHILDREN)) {
            query.setString(1, table);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    counts.put(rows.getString(1), 0L);
                }
            }
        }
        for (Map.Entry<String, Long> child : counts.entrySet()) {
            child.setValue(count(child.getKey()));
        }
        return counts;
    }

    /// Creates indexes and triggers again, but for those that shall go, and makes sure that
    /// everything that mentions the table still fits.
    void restore(Set<String> dropped) throws SQLException {
        for (var part : own) {
            if (!dropped.contains(part.name().toLowerCase(Locale.ROOT))) {
                execute(part.sql());
            }
        }
        for (var part : own) {
            if (part.type().equals("trigger") && !dropped.contains(part.name().toLowerCase(Locale.ROOT))) {
                compile(part);
            }
        }
        for (var part : mentioning) {
            compile(part);
        }
    }

    /// SQLite would notice a view or trigger that no longer fits only when it is used.
    private void compile(Part part) throws SQLException {
        if (part.type().equals("view")) {
            explain("select * from " + TableRebuild.quoted(part.name()));
        } else if (part.type().equals("trigger")) {
            explain(firing(part));
        }
    }

    /// A statement that fires the trigger, which is compiled and not run.
    private String firing(Part trigger) throws SQLException {
        var target = TableRebuild.quoted(trigger.table());
        var tokens = new TokenReader(trigger.sql());
        while (tokens.hasNext() && !tokens.ahead(0).isOneOf(EVENTS)) {
            tokens.next();
        }
        var first = TableRebuild.quoted(
                TableColumns.of(connection, trigger.table()).stored().getFirst());
        return switch (tokens.ahead(0).text()) {
            case "insert" -> "insert into " + target + " default values";
            case "delete" -> "delete from " + target;
            default -> "update %s set %s = %s".formatted(target, first, first);
        };
    }

    private void explain(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var plan = statement.executeQuery("explain " + sql)) {
            plan.next();
        }
    }

    private long count(String child) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + TableRebuild.quoted(child))) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private void execute(String sql) throws SQLException {
        SqliteMigrationDatabase.execute(connection, sql);
    }
}
