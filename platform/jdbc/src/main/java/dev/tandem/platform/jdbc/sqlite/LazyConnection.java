package dev.tandem.platform.jdbc.sqlite;

import dev.tandem.platform.jdbc.meter.ConnectionProxy;
import dev.tandem.platform.jdbc.sqlite.lane.BorrowedConnection;
import dev.tandem.platform.jdbc.sqlite.lane.LaneTransaction;
import dev.tandem.platform.jdbc.transaction.Attempt;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The connection that callers get. It borrows from a lane when it is first used, because
/// only then is it known whether it will only read.
final class LazyConnection extends ConnectionProxy {
    private final SqlitePool pool;
    private final List<Statement> statements = new ArrayList<>();

    private @Nullable BorrowedConnection borrowed;
    private @Nullable LaneTransaction transaction;
    private boolean readOnly;
    private boolean autoCommit = true;
    private boolean closed;

    LazyConnection(SqlitePool pool) {
        this.pool = pool;
    }

    public boolean isReadOnly() {
        return readOnly;
    }

    public void setReadOnly(boolean wanted) throws SQLException {
        if (wanted != readOnly) {
            if (transaction != null) {
                throw new SQLException("a transaction has begun: it is too late to say whether it will only read");
            }
            returnConnection();
            readOnly = wanted;
        }
    }

    public boolean getAutoCommit() {
        return autoCommit;
    }

    /// Begins a transaction at once, so that a caller that gets no connection in time fails
    /// before it has done any work.
    public void setAutoCommit(boolean wanted) throws SQLException {
        if (wanted) {
            commit();
        } else {
            returnConnection();
        }
        autoCommit = wanted;
        if (!wanted) {
            target();
        }
    }

    public void commit() throws SQLException {
        if (transaction != null) {
            var usable = closeStatements();
            var ending = transaction;
            transaction = null;
            if (readOnly) {
                ending.commit(usable);
            } else {
                Attempt.commit(() -> ending.commit(usable));
            }
            pool.committed(readOnly);
        }
    }

    public void rollback() throws SQLException {
        if (transaction != null) {
            var usable = closeStatements();
            var ending = transaction;
            transaction = null;
            ending.rollback(usable);
        }
    }

    public void close() throws SQLException {
        if (!closed) {
            closed = true;
            rollback();
            returnConnection();
        }
    }

    /// SQLite has no other level.
    public int getTransactionIsolation() {
        return Connection.TRANSACTION_SERIALIZABLE;
    }

    public void setTransactionIsolation(int level) {}

    public boolean isClosed() {
        return closed;
    }

    public boolean isValid(int seconds) {
        return !closed && pool.isReadable(Duration.ofSeconds(seconds));
    }

    @Override
    protected Connection target() throws SQLException {
        if (closed) {
            throw new SQLNonTransientConnectionException("this connection was closed");
        }
        if (transaction != null) {
            return transaction.connection().jdbc();
        }
        if (!autoCommit) {
            transaction = pool.lane(readOnly).begin(pool.deadline());
            return transaction.connection().jdbc();
        }
        if (borrowed == null) {
            borrowed = pool.lane(readOnly).borrow(pool.deadline());
        }
        return borrowed.connection().jdbc();
    }

    @Override
    protected void onResult(@Nullable Object result) {
        if (result instanceof Statement statement) {
            statements.removeIf(LazyConnection::isClosed);
            statements.add(statement);
        }
    }

    private void returnConnection() {
        if (borrowed != null) {
            borrowed.end(closeStatements());
            borrowed = null;
        }
    }

    /// Closes the statements before their connection is given back: an open one would keep the
    /// reader's view of the database, and the write-ahead log would grow. False when the
    /// connection is not usable afterwards.
    private boolean closeStatements() {
        var usable = true;
        for (var statement : statements) {
            try {
                statement.close();
            } catch (SQLException _) {
                usable = false;
            }
        }
        statements.clear();
        return usable;
    }

    private static boolean isClosed(Statement statement) {
        try {
            return statement.isClosed();
        } catch (SQLException _) {
            return false;
        }
    }

    @Override
    public String toString() {
        return (readOnly ? "reader" : "writer") + " of " + pool;
    }
}
