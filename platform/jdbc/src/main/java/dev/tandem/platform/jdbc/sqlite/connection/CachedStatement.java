package dev.tandem.platform.jdbc.sqlite.connection;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.DB;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/// A compiled statement that can be used again after its user has closed it.
final class CachedStatement extends JDBC4PreparedStatement {
    private final boolean listsItsColumns;
    private String @Nullable [] columns;
    private boolean inUse;
    private boolean discarded;

    CachedStatement(SQLiteConnection connection, String sql) throws SQLException {
        super(connection, sql);
        listsItsColumns = !sql.contains("*");
    }

    /// False after some errors, for which the driver closes the statement itself.
    boolean isUsable() {
        return !pointer.isClosed();
    }

    /// Marks the statement as used. False when it is in use already.
    boolean acquire() {
        var free = !inUse;
        inUse = true;
        return free;
    }

    /// Closes the statement for good: now, or when its user closes it.
    void discard() throws SQLException {
        discarded = true;
        if (!inUse) {
            super.close();
        }
    }

    /// Asks SQLite for the names of the columns once, unless a change of a table could change
    /// them.
    @Override
    public ResultSet getResultSet() throws SQLException {
        rs.colsMeta = columns;
        var rows = super.getResultSet();
        columns = listsItsColumns ? rs.colsMeta : null;
        return rows;
    }

    @Override
    public void close() throws SQLException {
        if (!inUse) {
            return;
        }
        inUse = false;
        if (discarded || !isUsable()) {
            super.close();
        } else {
            resetForNextUse();
        }
    }

    /// Removes what one use leaves: the lock on what was read, the values, the batch and the
    /// limits.
    private void resetForNextUse() throws SQLException {
        rs.close();
        pointer.safeRunInt(DB::reset);
        clearBatch();
        batch = null;
        clearParameters();
        setMaxRows(0);
        setQueryTimeout(0);
    }

    /// Makes this use the last one, because the driver cannot undo the setting.
    @Override
    public void closeOnCompletion() throws SQLException {
        super.closeOnCompletion();
        discarded = true;
    }

    @Override
    public boolean isClosed() {
        return !inUse || !isUsable();
    }
}
