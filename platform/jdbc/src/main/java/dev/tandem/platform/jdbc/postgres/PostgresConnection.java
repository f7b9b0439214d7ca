package dev.tandem.platform.jdbc.postgres;

import dev.tandem.platform.jdbc.meter.ConnectionProxy;
import dev.tandem.platform.jdbc.transaction.Attempt;
import java.sql.Connection;
import java.sql.SQLException;

/// A lent connection that tells each transaction what it should be, before its first statement.
///
/// When it breaks, the pool closes it, and with it its transaction is gone. What is then done to tidy up has nothing
/// to do, and no failure of it hides the one that came before.
final class PostgresConnection extends ConnectionProxy {
    private final Connection lent;
    private final SessionSettings beginning;
    private final Runnable end;
    private int isolation = Connection.TRANSACTION_NONE;
    private boolean begun;
    private boolean ended;

    /// The end comes once, when the pool has its connection back.
    PostgresConnection(Connection lent, SessionSettings beginning, Runnable end) {
        this.lent = lent;
        this.beginning = beginning;
        this.end = end;
    }

    /// Not told to the driver, which would tell the session, and so others who share it behind a pooler.
    public void setTransactionIsolation(int level) {
        isolation = level;
    }

    public int getTransactionIsolation() {
        return isolation;
    }

    public void setAutoCommit(boolean wanted) throws SQLException {
        unlessBroken(() -> lent.setAutoCommit(wanted));
    }

    public void setReadOnly(boolean wanted) throws SQLException {
        unlessBroken(() -> lent.setReadOnly(wanted));
    }

    public void commit() throws SQLException {
        begun = false;
        if (lent.isReadOnly()) {
            lent.commit();
        } else {
            Attempt.commit(lent::commit);
        }
    }

    public void rollback() throws SQLException {
        begun = false;
        unlessBroken(lent::rollback);
    }

    public void close() throws SQLException {
        if (!ended) {
            ended = true;
            try {
                lent.close();
            } finally {
                end.run();
            }
        }
    }

    @FunctionalInterface
    private interface Tidying {
        void run() throws SQLException;
    }

    private void unlessBroken(Tidying tidying) throws SQLException {
        try {
            if (!lent.isClosed()) {
                tidying.run();
            }
        } catch (SQLException e) {
            if (!lent.isClosed()) {
                throw e;
            }
        }
    }

    @Override
    protected Connection target() throws SQLException {
        if (!begun && !lent.isClosed() && !lent.getAutoCommit()) {
            begun = true;
            var commands = beginning.commands(lent.isReadOnly(), isolation);
            if (!commands.isEmpty()) {
                try (var statement = lent.createStatement()) {
                    statement.execute(commands);
                }
            }
        }
        return lent;
    }
}
