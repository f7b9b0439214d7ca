package dev.tandem.platform.jdbc.sqlite.connection;

import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;

/// An open connection that begins and ends transactions when it is told to.
///
/// `generation` tells which were opened before something was found to be wrong. The driver itself would begin anew
/// after each end, and so hold a lock that nobody asked for.
public record SqliteConnection(SQLiteConnection jdbc, AccessMode role, int generation) {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteConnection.class);
    private static final int STEPS = 1_000;

    public void begin(Deadline deadline) throws SQLException {
        deadline.whileBusy(() -> execute("begin " + role.mode));
        jdbc.getConnectionConfig().setAutoCommit(false);
    }

    public void commit() throws SQLException {
        execute("commit");
        jdbc.getConnectionConfig().setAutoCommit(true);
    }

    /// False when SQLite has rolled back by itself, as it does after errors that a connection may not survive.
    public boolean rollback() {
        jdbc.getConnectionConfig().setAutoCommit(true);
        try {
            return execute("rollback");
        } catch (SQLException e) {
            LOG.debug("a connection to SQLite did not roll back", e);
            return false;
        }
    }

    /// Reads the file, so that what is wrong with it shows.
    public boolean check() throws SQLException {
        try (var statement = jdbc.createStatement();
                var row = statement.executeQuery("select count(*) from sqlite_schema")) {
            return row.next();
        }
    }

    /// Whether anything was ever made in it: SQLite takes an empty file for a database that is whole.
    public boolean hasTables() throws SQLException {
        try (var statement = jdbc.createStatement();
                var row = statement.executeQuery("select exists (select 1 from sqlite_schema)")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /// Whether all pages can be read and fit, as far as the time allows to see.
    public boolean isWhole(Duration time) throws SQLException {
        var deadline = Deadline.in(time);
        ProgressHandler.setHandler(jdbc, STEPS, new ProgressHandler() {
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

    /// Brings the log into the file and empties it; busy while somebody reads from it.
    public boolean truncateLog() throws SQLException {
        try (var statement = jdbc.createStatement();
                var row = statement.executeQuery("pragma wal_checkpoint(truncate)")) {
            if (row.next() && row.getInt("busy") != 0) {
                throw new SQLException("somebody reads from the log", null, SQLiteErrorCode.SQLITE_BUSY.code);
            }
            return true;
        }
    }

    /// Whatever its state is: there is nobody to whom a failure would matter.
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
