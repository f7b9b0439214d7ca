package dev.tandem.platform.migration.database.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Copies the rows of one table into another.
///
/// @param sources expressions over the first table, one for each of the `targets`
record RowCopy(String from, String to, List<String> sources, List<String> targets) {

    void run(Connection connection) throws SQLException {
        SqliteMigrationDatabase.execute(
                connection,
                "insert into %s (%s) select %s from %s"
                        .formatted(
                                TableRebuild.quoted(to),
                                String.join(", ", targets),
                                String.join(", ", sources),
                                TableRebuild.quoted(from)));
    }

    ContentChecksum contentBefore(Connection connection) throws SQLException {
        return content(connection, sources, from);
    }

    ContentChecksum contentAfter(Connection connection) throws SQLException {
        return content(connection, targets, to);
    }

    private static ContentChecksum content(Connection connection, List<String> columns, String table)
            throws SQLException {
        return ContentChecksum.of(
                connection, "select %s from %s".formatted(String.join(", ", columns), TableRebuild.quoted(table)));
    }
}
