package dev.tandem.platform.jdbc.postgres;

import dev.tandem.platform.jdbc.meter.ConnectionProxy;
import dev.tandem.platform.jdbc.transaction.Attempt;
import java.sql.Connection;
import java.sql.SQLException;

/// A connection of the pool that sets up each transaction before its first statement.
///
/// When it breaks, the pool closes it, and the server rolls its transaction back. Rolling
/// back or resetting it then does nothing, so the failure that came before stays visible.
final class PostgresConnection extends ConnectionProxy {
    private final Connection delegate;
    private final SessionSettings settings;
    private final Runnable onClose;
    private int isolation = Connection.TRANSACTION_NONE;
    private boolean inTransaction;
    private boolean closed;

    /// Runs `onClose` once, after the pool has got its connection back.
    PostgresConnection(Connection delegate, SessionSettings settings, Runnable onClose) {
        this.delegate = delegate;
        this.settings = settings;
        this.onClose = onClose;
    }

    /// Keeps the level for the next transaction. The driver would set it for the session,
    /// which others share behind a pooler.
    public void setTransactionIsolation(int level) {
        isolation = level;
    }

    public int getTransactionIsolation() {
        return isolation;
    }

    public void setAutoCommit(boolean wanted) throws SQLException {
        unlessBroken(() -> delegate.setAutoCommit(wanted));
    }

    public void setReadOnly(boolean wanted) throws SQLException {
        unlessBroken(() -> delegate.setReadOnly(wanted));
    }

    public void commit() throws SQLException {
        inTransaction = false;
        if (delegate.isReadOnly()) {
            delegate.commit();
        } else {
            Attempt.commit(delegate::commit);
        }
    }

    public void rollback() throws SQLException {
        inTransaction = false;
        unlessBroken(delegate::rollback);
    }

    public void close() throws SQLException {
        if (!closed) {
            closed = true;
            try {
                delegate.close();
            } finally {
                onClose.run();
            }
        }
    }

    @FunctionalInterface
    private interface Cleanup {
        void run() throws SQLException;
    }

    private void unlessBroken(Cleanup cleanup) throws SQLException {
        try {
            if (!delegate.isClosed()) {
                cleanup.run();
            }
        } catch (SQLException e) {
            if (!delegate.isClosed()) {
                throw e;
            }
        }
    }

    @Override
    protected Connection target() throws SQLException {
        if (!inTransaction && !delegate.isClosed() && !delegate.getAutoCommit()) {
            inTransaction = true;
            var commands = settings.commands(delegate.isReadOnly(), isolation);
            if (!commands.isEmpty()) {
                try (var statement = delegate.createStatement()) {
                    statement.execute(commands);
                }
            }
        }
        return delegate;
    }
}
