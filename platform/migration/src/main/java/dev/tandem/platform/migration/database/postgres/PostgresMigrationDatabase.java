package dev.tandem.platform.migration.database.postgres;

import dev.tandem.platform.jdbc.address.PostgresDatabase;
import dev.tandem.platform.migration.database.MigrationDatabase;
import dev.tandem.platform.migration.database.Patience;
import dev.tandem.platform.migration.history.MigrationHistory;
import dev.tandem.platform.migration.problem.MigrationProblem;
import dev.tandem.platform.migration.schema.SchemaFingerprint;
import dev.tandem.platform.migration.script.MigrationScript;
import dev.tandem.platform.migration.script.ScriptStatement;
import dev.tandem.platform.migration.script.StepKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// PostgreSQL while it is migrated.
///
/// A statement that waits for a lock keeps all that come after it waiting, too. So in a
/// transaction it waits for a short time only, and whoever called tries again.
public record PostgresMigrationDatabase(PostgresDatabase address, Duration lockTimeout, Patience patience)
        implements MigrationDatabase {
    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(2);
    private static final Patience PATIENCE = new Patience(10, Duration.ofMillis(500));
    private static final String SCRATCH = "tandem_scratch";
    private static final Pattern CONCURRENTLY = Pattern.compile("\\bconcurrently\\b", Pattern.CASE_INSENSITIVE);
    /// A lock was not available in time, or two transactions waited for each other.
    private static final Set<String> WAITED_TOO_LONG = Set.of("55P03", "40P01");
    private static final String READ_ONLY_TRANSACTION = "25006";

    public PostgresMigrationDatabase(PostgresDatabase address) {
        this(address, LOCK_TIMEOUT, PATIENCE);
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public void create() {}

    @Override
    public Connection connect() throws SQLException {
        var connection = address.connect();
        try {
            if (connection.getSchema() == null) {
                throw MigrationProblem.UNREACHABLE.with(address, "no schema of its search_path exists");
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public Exclusion exclude(Runnable waiting) throws SQLException {
        return AdvisoryLock.take(address, waiting);
    }

    @Override
    public void requireRunnable(MigrationScript script) {
        if (address.pooled() && script.header().kind() == StepKind.CONCURRENT) {
            throw MigrationProblem.NEEDS_DIRECT_URL.with(script.path());
        }
    }

    @Override
    public void begin(Connection connection, MigrationScript script) throws SQLException {
        connection.setAutoCommit(false);
        execute(connection, "set local lock_timeout = " + lockTimeout.toMillis());
        execute(connection, "set local statement_timeout = 0");
    }

    @Override
    public void claimHistory(Connection connection) throws SQLException {
        execute(connection, "lock table " + MigrationHistory.TABLE + " in share row exclusive mode");
    }

    @Override
    public void run(Connection connection, MigrationScript script, ScriptStatement statement) throws SQLException {
        execute(connection, statement.sql());
    }

    @Override
    public void check(Connection connection, MigrationScript script) {}

    @Override
    public void end(Connection connection, MigrationScript script) throws SQLException {
        connection.setAutoCommit(true);
    }

    @Override
    public void beginConcurrent(Connection connection, MigrationScript script) throws SQLException {
        execute(connection, "set statement_timeout = 0");
        // It waits for others without being in their way.
        execute(connection, "set lock_timeout = 0");
    }

    @Override
    public void runConcurrently(Connection connection, ScriptStatement statement) throws SQLException {
        new ConcurrentStatement(connection, statement.sql()).run();
    }

    /// Runs the scripts in a schema of their own, in a transaction that is rolled back. Tables
    /// without rows need no index that is built concurrently, which a transaction refuses.
    @Override
    public SchemaFingerprint schemaAfter(List<MigrationScript> scripts) throws SQLException {
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            execute(connection, "create schema " + SCRATCH);
            execute(connection, "set local search_path to " + SCRATCH);
            for (var script : scripts) {
                for (var statement : script.statementsWithoutRows()) {
                    execute(connection, CONCURRENTLY.matcher(statement.sql()).replaceAll(""));
                }
            }
            var schema = SchemaFingerprint.of(connection, engine());
            connection.rollback();
            return schema;
        }
    }

    @Override
    public boolean isWaitTooLong(SQLException failure) {
        return WAITED_TOO_LONG.contains(String.valueOf(failure.getSQLState()));
    }

    /// The connection broke, or the server was stopped, so that nobody told the result.
    @Override
    public boolean isOutcomeUnknown(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        return state.startsWith("08") || state.startsWith("57P");
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
