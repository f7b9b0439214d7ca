package dev.tandem.platform.migration.database.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The highest number that a table has given to a row by `autoincrement`, so that no number is
/// given again.
record Sequence(
        Connection connection, String table, @Nullable Long last) {

    static Sequence of(Connection connection, String table) throws SQLException {
        return new Sequence(connection, table, isKept(connection) ? last(connection, table) : null);
    }

    void restore() throws SQLException {
        if (last != null && isKept(connection)) {
            try (var update = connection.prepareStatement(
                    "update sqlite_sequence set seq = max(seq, ?) where name = ? collate nocase")) {
                update.setLong(1, last);
                update.setString(2, table);
                if (update.executeUpdate() == 0) {
                    insert();
                }
            }
        }
    }

    private void insert() throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into sqlite_sequence (name, seq)
                select name, ? from sqlite_schema
                where type = 'table' and name = ? collate nocase and sql like '%autoincrement%'
                """)) {
            insert.setLong(1, last == null ? 0 : last);
            insert.setString(2, table);
            insert.executeUpdate();
        }
    }

    private static boolean isKept(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select 1 from sqlite_schema where name = 'sqlite_sequence'")) {
            return row.next();
        }
    }

    private static @Nullable Long last(Connection connection, String table) throws SQLException {
        try (var query = connection.prepareStatement("select seq from sqlite_sequence where name = ? collate nocase")) {
            query.setString(1, table);
            try (var row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : null;
            }
        }
    }
}
