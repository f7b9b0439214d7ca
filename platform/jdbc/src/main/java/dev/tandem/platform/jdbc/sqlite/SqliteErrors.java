package dev.tandem.platform.jdbc.sqlite;

import dev.tandem.platform.jdbc.pool.DatabaseFault;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;

/// Sorts SQLite's result codes into database faults.
final class SqliteErrors {
    private SqliteErrors() {}

    static Optional<DatabaseFault> classify(SQLException failure) {
        if (failure instanceof SQLTransientConnectionException) {
            return Optional.of(DatabaseFault.TOO_BUSY);
        }
        return switch (SQLiteErrorCode.getErrorCode(failure.getErrorCode())) {
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL -> Optional.of(DatabaseFault.CONFLICT);
            case SQLITE_FULL, SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_CANTOPEN, SQLITE_NOMEM ->
                Optional.of(DatabaseFault.UNAVAILABLE);
            default -> Optional.empty();
        };
    }
}
