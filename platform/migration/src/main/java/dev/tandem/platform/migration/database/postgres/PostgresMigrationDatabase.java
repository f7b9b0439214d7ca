package dev.tandem.platform.migration.database.postgres;

import dev.tandem.platform.jdbc.address.PostgresDatabase;
import dev.tandem.platform.migration.database.MigrationDatabase;
import dev.tandem.platform.migration.problem.MigrationProblem;
import dev.tandem.platform.migration.script.MigrationScript;
import dev.tandem.platform.migration.script.ScriptStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/// PostgreSQL while it is migrated.
///
/// A statement that waits for a lock keeps all that come after it waiting, too. So in a
/// transaction it waits for a short time only, and whoever called tries again.
public record PostgresMigrationDatabase(PostgresDatabase address, Duration lockTimeout) implements MigrationDatabase {
    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(2);
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String READ_ONLY_TRANSACTION = "25006";

    public PostgresMigrationDatabase(PostgresDatabase address) {
        this(address, LOCK_TIMEOUT);
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public void create() {}

    @Override
    public Connection connect() throws SQLException {
        return address.connect();
    }

    @Override
    public Exclusion exclude() throws SQLException {
        return AdvisoryLock.take(address);
    }

    @Override
    public void begin(Connection connection, MigrationScript script) throws SQLException {
        connection.setAutoCommit(false);
        execute(connection, "set local lock_timeout = " + lockTimeout.toMillis());
        execute(connection, "set local statement_timeout = 0");
    }

    @Override
    public void run(Connection connection, MigrationScript script, ScriptStatement statement) throws SQLException {
        execute(connection, statement.sql());
    }

    @Override
    public void check(Connection connection, MigrationScript script) {}

    @Override
    public void end(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
    }

    @Override
    public void beginConcurrent(Connection connection, MigrationScript script) throws SQLException {
        if (address.pooled()) {
            throw MigrationProblem.NEEDS_DIRECT_URL.with(script.path());
        }
        execute(connection, "set statement_timeout = 0");
    }

    @Override
    public void runConcurrently(Connection connection, ScriptStatement statement) throws SQLException {
        new ConcurrentStatement(connection, statement.sql()).run();
    }

    @Override
    public boolean isWaitTooLong(SQLException failure) {
        return LOCK_NOT_AVAILABLE.equals(failure.getSQLState());
    }

    @Override
    public boolean isReadOnly(SQLException failure) {
        return READ_ONLY_TRANSACTION.equals(failure.getSQLState());
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
