package dev.tandem.platform.migration.database.postgres;

import dev.tandem.platform.migration.sql.SqlChange;
import dev.tandem.platform.migration.sql.SqlChange.CreateIndex;
import dev.tandem.platform.migration.sql.SqlChange.DropIndex;
import java.sql.Connection;
import java.sql.SQLException;

/// A statement that runs without a transaction, and may have been run before, to its end or
/// not. PostgreSQL leaves an invalid index behind when it could not build one concurrently.
record ConcurrentStatement(Connection connection, String sql) {
    private static final String STATE = """
            select indisvalid, indrelid = to_regclass(quote_ident(?)) from pg_index
            where indexrelid = to_regclass(quote_ident(?))
            """;

    void run() throws SQLException {
        for (var change : SqlChange.of(sql)) {
            switch (change) {
                case CreateIndex index
                when !index.index().isEmpty() -> {
                    if (isBuilt(index)) {
                        return;
                    }
                }
                case DropIndex index
                when !exists(index) -> {
                    return;
                }
                default -> {}
            }
        }
        PostgresMigrationDatabase.execute(connection, sql);
    }

    /// Whether the index is there already. One that could not be built is dropped.
    private boolean isBuilt(CreateIndex index) throws SQLException {
        try (var query = connection.prepareStatement(STATE)) {
            query.setString(1, index.table());
            query.setString(2, index.index());
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    return false;
                }
                if (!row.getBoolean(2)) {
                    throw new SQLException("the index " + index.index() + " is that of another table");
                }
                if (row.getBoolean(1)) {
                    return true;
                }
            }
        }
        PostgresMigrationDatabase.execute(connection, "drop index concurrently \"" + index.index() + "\"");
        return false;
    }

    private boolean exists(DropIndex index) throws SQLException {
        try (var query = connection.prepareStatement("select to_regclass(quote_ident(?)) is not null")) {
            query.setString(1, index.index());
            try (var row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
