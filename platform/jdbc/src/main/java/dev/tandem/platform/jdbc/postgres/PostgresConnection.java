package dev.tandem.platform.jdbc.postgres;

import dev.tandem.platform.jdbc.ConnectionProxy;
import java.sql.Connection;
import java.sql.SQLException;

/// A lent connection that sets its bounds when a transaction begins, where the session is not its own.
final class PostgresConnection extends ConnectionProxy {
    private final Connection lent;
    private final String beginning;

    PostgresConnection(Connection lent, String beginning) {
        this.lent = lent;
        this.beginning = beginning;
    }

    public void setAutoCommit(boolean wanted) throws SQLException {
        lent.setAutoCommit(wanted);
        if (!wanted && !beginning.isEmpty()) {
            try (var statement = lent.createStatement()) {
                statement.execute(beginning);
            }
        }
    }

    /// With the connection its transaction is gone; a failure here would hide the one that came before.
    public void rollback() throws SQLException {
        if (!lent.isClosed()) {
            lent.rollback();
        }
    }

    @Override
    protected Connection target() {
        return lent;
    }
}
