package dev.tandem.platform.jdbc.postgres;

import dev.tandem.platform.jdbc.ConnectionProxy;
import java.sql.Connection;
import java.sql.SQLException;

/// A lent connection that sets its bounds when a transaction begins, where the session is not its own.
///
/// When it breaks, the pool closes it, and with it its transaction is gone. What is then done to tidy up has nothing
/// to do, and no failure of it hides the one that came before.
final class PostgresConnection extends ConnectionProxy {
    private final Connection lent;
    private final String beginning;

    PostgresConnection(Connection lent, String beginning) {
        this.lent = lent;
        this.beginning = beginning;
    }

    public void setAutoCommit(boolean wanted) throws SQLException {
        unlessBroken(() -> lent.setAutoCommit(wanted));
        if (!wanted && !beginning.isEmpty()) {
            try (var statement = lent.createStatement()) {
                statement.execute(beginning);
            }
        }
    }

    public void setReadOnly(boolean wanted) throws SQLException {
        unlessBroken(() -> lent.setReadOnly(wanted));
    }

    public void setTransactionIsolation(int level) throws SQLException {
        unlessBroken(() -> lent.setTransactionIsolation(level));
    }

    public void rollback() throws SQLException {
        unlessBroken(lent::rollback);
    }

    @FunctionalInterface
    private interface Tidying {
        void run() throws SQLException;
    }

    private void unlessBroken(Tidying tidying) throws SQLException {
        if (!lent.isClosed()) {
            tidying.run();
        }
    }

    @Override
    protected Connection target() {
        return lent;
    }
}
