package dev.tandem.platform.jdbc.sqlite.connection;

import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;

/// An open connection that begins and ends transactions only on request. The driver itself
/// would begin the next one after each end, and so hold a lock that is not needed.
///
/// `generation` is that of its lane when the connection was opened; renewing the pool begins
/// a new one.
public record SqliteConnection(SQLiteConnection jdbc, AccessMode mode, int generation) {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteConnection.class);
    private static final int STEPS_BETWEEN_CHECKS = 1_000;

    public void begin(Deadline deadline) throws SQLException {
        deadline.whileBusy(() -> execute("begin " + mode.mode));
        jdbc.getConnectionConfig().setAutoCommit(false);
    }

    public void commit() throws SQLException {
        execute("commit");
        jdbc.getConnectionConfig().setAutoCommit(true);
    }

    /// False when SQLite has already rolled back by itself, as it does after errors that may
    /// leave the connection unusable.
    public boolean rollback() {
        jdbc.getConnectionConfig().setAutoCommit(true);
        try {
            return execute("rollback");
        } catch (SQLException e) {
            LOG.debug("a connection to SQLite did not roll back", e);
            return false;
        }
    }

    /// Begins a part of the transaction that can be rolled back alone.
    public void beginSavepoint() throws SQLException {
        execute("savepoint part");
    }

    public void releaseSavepoint() throws SQLException {
        execute("release part");
    }

    /// Fails when SQLite has rolled the whole transaction back by itself.
    public void rollbackToSavepoint() throws SQLException {
        execute("rollback to part");
        execute("release part");
    }

    /// Reads the schema, which fails when the file cannot be read.
    public boolean check() throws SQLException {
        try (var statement = jdbc.createStatement();
                var row = statement.executeQuery("select count(*) from sqlite_schema")) {
            return row.next();
        }
    }

    /// Whether the database has any table. SQLite takes an empty file for a database that is whole.
    public boolean hasTables() throws SQLException {
        try (var statement = jdbc.createStatement();
                var row = statement.executeQuery("select exists (select 1 from sqlite_schema)")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /// Whether all pages that can be read within the time are intact.
    public boolean isWhole(Duration time) throws SQLException {
        var deadline = Deadline.in(time);
        ProgressHandler.setHandler(jdbc, STEPS_BETWEEN_CHECKS, new ProgressHandler() {
            @Override
            protected int progress() {
                return deadline.nanosLeft() > 0 ? 0 : 1;
            }
        });
        try (var statement = jdbc.createStatement();
                var row = statement.executeQuery("pragma quick_check(1)")) {
            return row.next() && row.getString(1).equals("ok");
        } catch (SQLException e) {
            if (e.getErrorCode() == SQLiteErrorCode.SQLITE_INTERRUPT.code) {
                return true;
            }
            throw e;
        } finally {
            ProgressHandler.clearHandler(jdbc);
        }
    }

    /// Checkpoints the write-ahead log and empties it. Fails as busy while a reader uses the
    /// log.
    public boolean truncateLog() throws SQLException {
        try (var statement = jdbc.createStatement();
                var row = statement.executeQuery("pragma wal_checkpoint(truncate)")) {
            if (row.next() && row.getInt("busy") != 0) {
                throw new SQLException("somebody reads from the log", null, SQLiteErrorCode.SQLITE_BUSY.code);
            }
            return true;
        }
    }

    /// Closes the connection in any state. A failure is only logged, as nobody uses the
    /// connection any more.
    public void discard() {
        try {
            jdbc.close();
        } catch (SQLException e) {
            LOG.debug("a connection to SQLite did not close", e);
        }
    }

    private boolean execute(String command) throws SQLException {
        jdbc.getDatabase().exec(command, false);
        return true;
    }
}
