package dev.tandem.platform.migration.database.sqlite;

import dev.tandem.platform.jdbc.SqliteSettings;
import dev.tandem.platform.jdbc.address.SqliteDatabase;
import dev.tandem.platform.jdbc.sqlite.file.SqliteFile;
import dev.tandem.platform.migration.database.MigrationDatabase;
import dev.tandem.platform.migration.database.Patience;
import dev.tandem.platform.migration.problem.MigrationProblem;
import dev.tandem.platform.migration.problem.Reason;
import dev.tandem.platform.migration.schema.SchemaFingerprint;
import dev.tandem.platform.migration.script.MigrationScript;
import dev.tandem.platform.migration.script.Rebuild;
import dev.tandem.platform.migration.script.ScriptStatement;
import dev.tandem.platform.migration.sql.SqlChange;
import dev.tandem.platform.migration.sql.SqlChange.CreateTable;
import dev.tandem.platform.migration.sql.SqlChange.DropTable;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteOpenMode;

/// SQLite while it is migrated.
///
/// While a table is dropped, foreign keys are not enforced: otherwise SQLite would delete the
/// rows that refer to it. They are checked before the commit instead.
public record SqliteMigrationDatabase(SqliteDatabase address, Duration busyTimeout) implements MigrationDatabase {
    private static final Patience PATIENCE = new Patience(3, Duration.ofMillis(100));

    public SqliteMigrationDatabase(SqliteDatabase address, SqliteSettings settings) {
        this(address, settings.timeout());
    }

    @Override
    public boolean exists() {
        return address.file() == null || Files.exists(address.file());
    }

    @Override
    public void create() {
        SqliteFile.of(address).ifPresent(SqliteFile::createIfMissing);
    }

    @Override
    public Connection connect() throws SQLException {
        var complaint = SqliteFile.of(address).flatMap(SqliteFile::complaint);
        if (complaint.isPresent()) {
            throw MigrationProblem.UNREACHABLE.with(address, complaint.get().replaceFirst("\\.$", ""));
        }
        var config = new SQLiteConfig();
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        config.setBusyTimeout(Math.toIntExact(busyTimeout.toMillis()));
        config.enforceForeignKeys(true);
        if (address.file() != null) {
            config.resetOpenMode(SQLiteOpenMode.CREATE);
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        }
        return DriverManager.getConnection(address.jdbcUrl(), config.toProperties());
    }

    @Override
    public Exclusion exclude(Runnable waiting) throws SQLException {
        var file = address.file();
        try {
            return file == null ? () -> {} : FileLock.take(file.toRealPath(), waiting);
        } catch (IOException e) {
            throw MigrationProblem.READ_ONLY.because(e, address, Reason.of(e));
        }
    }

    @Override
    public void begin(Connection connection, MigrationScript script) throws SQLException {
        if (dropsTables(script)) {
            execute(connection, "pragma foreign_keys = off");
        }
        connection.setAutoCommit(false);
    }

    /// A transaction of SQLite has the whole database.
    @Override
    public void claimHistory(Connection connection) {}

    @Override
    public void run(Connection connection, MigrationScript script, ScriptStatement statement) throws SQLException {
        var rebuild = rebuild(script, statement);
        if (rebuild.isPresent()) {
            new TableRebuild(connection, script, rebuild.get()).run(statement.sql());
        } else {
            execute(connection, statement.sql());
        }
    }

    @Override
    public void check(Connection connection, MigrationScript script) throws SQLException {
        if (dropsTables(script)) {
            ForeignKeys.check(connection, script);
        }
    }

    @Override
    public void end(Connection connection, MigrationScript script) throws SQLException {
        connection.setAutoCommit(true);
        if (dropsTables(script)) {
            execute(connection, "pragma foreign_keys = on");
        }
    }

    @Override
    public void beginConcurrent(Connection connection, MigrationScript script) {
        throw new UnsupportedOperationException("SQLite runs all scripts in transactions");
    }

    @Override
    public void runConcurrently(Connection connection, ScriptStatement statement) {
        throw new UnsupportedOperationException("SQLite runs all scripts in transactions");
    }

    /// SQLite itself has waited already for the whole time that the settings allow.
    @Override
    public Patience patience() {
        return PATIENCE;
    }

    @Override
    public boolean isWaitTooLong(SQLException failure) {
        return (failure.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_BUSY.code;
    }

    @Override
    public boolean isOutcomeUnknown(SQLException failure) {
        return false;
    }

    @Override
    public boolean isReadOnly(SQLException failure) {
        return (failure.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_READONLY.code;
    }

    @Override
    public SchemaFingerprint schemaAfter(List<MigrationScript> scripts) throws SQLException {
        var scratch = new SqliteMigrationDatabase(SqliteDatabase.inMemory(), busyTimeout);
        try (var connection = scratch.connect()) {
            for (var script : scripts) {
                scratch.begin(connection, script);
                for (var statement : script.statementsWithoutRows()) {
                    scratch.run(connection, script, statement);
                }
                connection.commit();
                scratch.end(connection, script);
            }
            return SchemaFingerprint.of(connection, engine());
        }
    }

    private static boolean dropsTables(MigrationScript script) {
        return !script.header().rebuilds().isEmpty()
                || script.changes().stream().anyMatch(DropTable.class::isInstance);
    }

    private static Optional<Rebuild> rebuild(MigrationScript script, ScriptStatement statement) {
        return SqlChange.of(statement.sql()).stream()
                .filter(CreateTable.class::isInstance)
                .map(CreateTable.class::cast)
                .flatMap(creation -> script.header().rebuild(creation.table()).stream())
                .findFirst();
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
