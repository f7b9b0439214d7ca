package dev.tandem.platform.migration.database.sqlite;

import dev.tandem.platform.migration.sql.Token;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What hangs on a table: its indexes and triggers, which are dropped with it, and the tables,
/// views and other triggers that refer to it.
///
/// @param own indexes and triggers of the table
/// @param working what could be used before: triggers of the table, and all that mentions it or
///     a view over it
record Dependents(Connection connection, String table, List<SchemaPart> own, List<SchemaPart> working) {
    private static final String CHILDREN = """
            select distinct t.name
            from sqlite_schema t, pragma_foreign_key_list(t.name) f
            where t.type = 'table' and lower(f."table") = ? and lower(t.name) <> lower(f."table")""";

    static Dependents of(Connection connection, String table) throws SQLException {
        var parts = SchemaPart.all(connection);
        var own = parts.stream()
                .filter(part -> Token.folded(part.table()).equals(table))
                .toList();
        var working = mentioning(parts, table).stream()
                .filter(part -> part.compiles(connection))
                .toList();
        return new Dependents(connection, table, own, working);
    }

    /// What says the name of the table, or that of a view which does.
    private static List<SchemaPart> mentioning(List<SchemaPart> parts, String table) {
        var names = new HashSet<>(Set.of(table));
        var rest = new ArrayList<>(parts);
        var found = new ArrayList<SchemaPart>();
        List<SchemaPart> more;
        do {
            more = rest.stream().filter(part -> part.mentions(names)).toList();
            more.stream()
                    .filter(SchemaPart::isView)
                    .map(view -> Token.folded(view.name()))
                    .forEach(names::add);
            found.addAll(more);
            rest.removeAll(more);
        } while (!more.isEmpty());
        return found;
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
    /// everything that worked before still does.
    ///
    /// @param gone columns that the table has no longer
    void restore(Set<String> dropped, Set<String> gone) throws SQLException {
        for (var part : own) {
            if (!isDropped(part, dropped)) {
                SqliteMigrationDatabase.execute(connection, part.sql());
            }
        }
        for (var part : working) {
            if (!isDropped(part, dropped)) {
                requireFit(part, gone);
            }
        }
    }

    private boolean isDropped(SchemaPart part, Set<String> dropped) {
        return own.contains(part) && dropped.contains(Token.folded(part.name()));
    }

    private void requireFit(SchemaPart part, Set<String> gone) throws SQLException {
        var subject = "the " + part.type() + " " + part.name();
        if (part.quotes(gone)) {
            throw new SQLException(subject + " says a column of " + table + " that is gone");
        }
        try {
            part.compile(connection);
        } catch (SQLException e) {
            throw new SQLException(
                    "%s no longer fits: %s".formatted(subject, e.getMessage()), e.getSQLState(), e.getErrorCode(), e);
        }
    }

    private long count(String child) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + TableRebuild.quoted(child))) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
