package dev.tandem.platform.jdbc.postgres;

import dev.tandem.platform.jdbc.pool.DatabaseFault;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;

/// Sorts PostgreSQL's SQLSTATEs into database faults.
final class PostgresErrors {
    private static final Set<String> CONFLICT = Set.of("40001", "40P01");

    /// The connection was closed or broken, was ended by an administrator or a crash, or by a
    /// pooler that met one of these.
    private static final Set<String> CONNECTION_LOST = Set.of("08003", "08006", "08P01", "57P01", "57P02");

    /// Our own bounds were reached (lock_not_available, query_canceled), or that of the
    /// server (too_many_connections).
    private static final Set<String> TOO_BUSY = Set.of("55P03", "57014", "53300");

    /// Classes of SQLSTATEs: connections, resources, operator intervention, system errors.
    private static final Set<String> UNAVAILABLE = Set.of("08", "53", "57", "58");

    private PostgresErrors() {}

    static Optional<DatabaseFault> classify(SQLException failure) {
        if (failure instanceof SQLTransientConnectionException) {
            return Optional.of(faultOfPoolTimeout(failure));
        }
        var state = String.valueOf(failure.getSQLState());
        if (CONFLICT.contains(state)) {
            return Optional.of(DatabaseFault.CONFLICT);
        }
        if (CONNECTION_LOST.contains(state)) {
            return Optional.of(DatabaseFault.CONNECTION_LOST);
        }
        if (TOO_BUSY.contains(state)) {
            return Optional.of(DatabaseFault.TOO_BUSY);
        }
        return UNAVAILABLE.stream().anyMatch(state::startsWith)
                ? Optional.of(DatabaseFault.UNAVAILABLE)
                : Optional.empty();
    }

    /// Hikari names the last connection that it could not open, if any, as the cause of its
    /// timeout.
    private static DatabaseFault faultOfPoolTimeout(SQLException timeout) {
        var reason = timeout.getCause();
        var refused = reason instanceof SQLException refusal && !TOO_BUSY.contains(refusal.getSQLState());
        return refused ? DatabaseFault.UNAVAILABLE : DatabaseFault.TOO_BUSY;
    }
}
