package dev.tandem.platform.jdbc.pool;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/// The open connections to the one database, and what its errors mean.
public interface ConnectionPool extends AutoCloseable {
    DataSource dataSource();

    DatabaseMetrics metrics();

    /// The database fault behind an exception. Empty when the statement is wrong or its rows
    /// are not allowed.
    Optional<DatabaseFault> classify(SQLException failure);

    /// The constraint that a statement would have broken. Empty when the exception has
    /// another cause.
    Optional<BrokenConstraint> violation(SQLException failure);

    /// Why the last check found a connection invalid, where more is known than that it is.
    default Optional<String> complaint() {
        return Optional.empty();
    }

    /// Whether the files of the database are known to be damaged. Asking while they are has
    /// them checked again.
    default boolean isDamaged() {
        return false;
    }

    /// Replaces all connections that were opened before, because the database or the way to
    /// it was lost.
    void renew();

    @Override
    void close();
}
