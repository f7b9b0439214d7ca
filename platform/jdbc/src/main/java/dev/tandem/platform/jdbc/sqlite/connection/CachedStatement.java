package dev.tandem.platform.jdbc.sqlite.connection;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.DB;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/// A compiled statement that can be used again when who has it closes it.
final class CachedStatement extends JDBC4PreparedStatement {
    private final boolean listsItsColumns;
    private String @Nullable [] columns;
    private boolean lent;
    private boolean discarded;

    CachedStatement(SQLiteConnection connection, String sql) throws SQLException {
        super(connection, sql);
        listsItsColumns = !sql.contains("*");
    }

    /// The driver throws statements away after some errors.
    boolean isUsable() {
        return !pointer.isClosed();
    }

    /// False when somebody has it.
    boolean lend() {
        var free = !lent;
        lent = true;
        return free;
    }

    /// It ends now, or when it is given back.
    void discard() throws SQLException {
        discarded = true;
        if (!lent) {
            super.close();
        }
    }

    /// Asks for the names of columns once, where no change of a table can change them.
    @Override
    public ResultSet getResultSet() throws SQLException {
        rs.colsMeta = columns;
        var rows = super.getResultSet();
        columns = listsItsColumns ? rs.colsMeta : null;
        return rows;
    }

    @Override
    public void close() throws SQLException {
        if (!lent) {
            return;
        }
        lent = false;
        if (discarded || !isUsable()) {
            super.close();
        } else {
            forget();
        }
    }

    /// Nothing of one use is left to the next, neither a lock on what was read nor a value.
    private void forget() throws SQLException {
        rs.close();
        pointer.safeRunInt(DB::reset);
        clearBatch();
        batch = null;
        clearParameters();
        setMaxRows(0);
        setQueryTimeout(0);
    }

    /// Cannot be taken back, so this use is the last one.
    @Override
    public void closeOnCompletion() throws SQLException {
        super.closeOnCompletion();
        discarded = true;
    }

    @Override
    public boolean isClosed() {
        return !lent || !isUsable();
    }
}
