package dev.tandem.platform.jdbc;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.jdbc4.JDBC4Connection;

/// Lets read-only be switched on an open connection, which the driver refuses, and takes the write lock
/// at the beginning of a transaction that may write, where waiting helps, not in its middle, where it cannot.
final class SqliteConnection extends JDBC4Connection {
    private boolean readOnly;

    SqliteConnection(String url, Properties settings) throws SQLException {
        super(url, url.substring(JDBC.PREFIX.length()), settings);
    }

    @Override
    public boolean isReadOnly() {
        return readOnly;
    }

    @Override
    public void setReadOnly(boolean wanted) throws SQLException {
        if (wanted != readOnly) {
            try (Statement statement = createStatement()) {
                statement.execute("pragma query_only = " + wanted);
            }
            readOnly = wanted;
        }
    }

    @Override
    public void setAutoCommit(boolean wanted) throws SQLException {
        setTransactionMode(readOnly ? TransactionMode.DEFERRED : TransactionMode.IMMEDIATE);
        try {
            super.setAutoCommit(wanted);
        } catch (SQLException e) {
            // The driver has noted the wish, not the outcome: nothing began, so the connection is as it was.
            getConnectionConfig().setAutoCommit(!wanted);
            throw e;
        }
    }

    /// The driver begins anew after each commit; that beginning must neither wait nor fail, nor hold a lock.
    @Override
    public void commit() throws SQLException {
        setTransactionMode(TransactionMode.DEFERRED);
        super.commit();
    }

    @Override
    public void rollback() throws SQLException {
        setTransactionMode(TransactionMode.DEFERRED);
        super.rollback();
    }
}
