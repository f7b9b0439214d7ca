package dev.tandem.platform.jdbc.pool;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/// The open connections to the one database.
public interface ConnectionPool extends AutoCloseable {
    DataSource dataSource();

    /// Connections for migrations: they may take longer than others, and go around a pooler.
    DataSource forMigrations();

    DatabaseMetrics metrics();

    /// Empty for what is an error in a statement, or what its rows forbid.
    Optional<DatabaseFault> classify(SQLException failure);

    /// Empty for what is no violation of a constraint.
    Optional<ConstraintViolation> violation(SQLException failure);

    /// Why the last connection that was asked whether it is valid was not, where more is known than that.
    default Optional<String> complaint() {
        return Optional.empty();
    }

    /// Whether the files of the database are known to be damaged; whoever asks has them looked at again.
    default boolean isDamaged() {
        return false;
    }

    /// Throws away what was opened before, as something is wrong with the way to the database.
    void renew();

    @Override
    void close();
}
