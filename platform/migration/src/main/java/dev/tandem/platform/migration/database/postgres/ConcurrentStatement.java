package dev.tandem.platform.migration.database.postgres;

import dev.tandem.platform.migration.sql.SqlChange;
import dev.tandem.platform.migration.sql.SqlChange.CreateIndex;
import dev.tandem.platform.migration.sql.SqlChange.DropIndex;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// A statement that runs without a transaction, and may have been run before, to its end or
/// not. PostgreSQL leaves an invalid index behind when it could not build one concurrently.
record ConcurrentStatement(Connection connection, String sql) {
    private static final String VALID =
            "select indisvalid from pg_index where indexrelid = to_regclass(quote_ident(?))";

    void run() throws SQLException {
        for (var change : SqlChange.of(sql)) {
            switch (change) {
                case CreateIndex index
                when !index.index().isEmpty() -> {
                    var valid = isValid(index.index());
                    if (valid.orElse(false)) {
                        return;
                    }
                    if (valid.isPresent()) {
                        execute("drop index concurrently \"" + index.index() + "\"");
                    }
                }
                case DropIndex index
                when isValid(index.index()).isEmpty() -> {
                    return;
                }
                default -> {}
            }
        }
        execute(sql);
    }

    /// Empty when there is no such index.
    private Optional<Boolean> isValid(String index) throws SQLException {
        try (var query = connection.prepareStatement(VALID)) {
            query.setString(1, index);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getBoolean(1)) : Optional.empty();
            }
        }
    }

    private void execute(String statement) throws SQLException {
        PostgresMigrationDatabase.execute(connection, statement);
    }
}
