package dev.tandem.platform.jdbc.sqlite;

import dev.tandem.platform.jdbc.meter.ConnectionProxy;
import dev.tandem.platform.jdbc.sqlite.lane.BorrowedConnection;
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
    private boolean readOnly;
    private boolean autoCommit = true;
    private boolean inTransaction;
    private boolean usable = true;
    private boolean closed;

    LazyConnection(SqlitePool pool) {
        this.pool = pool;
    }

    public boolean isReadOnly() {
        return readOnly;
    }

    public void setReadOnly(boolean wanted) throws SQLException {
        if (wanted != readOnly) {
            if (inTransaction) {
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
        if (wanted && inTransaction) {
            commit();
        }
        autoCommit = wanted;
        if (!wanted) {
            target();
        }
    }

    public void commit() throws SQLException {
        if (borrowed != null && inTransaction) {
            var connection = borrowed.connection();
            if (readOnly) {
                connection.commit();
            } else {
                Attempt.commit(connection::commit);
            }
            inTransaction = false;
            pool.committed(readOnly);
        }
    }

    /// Never fails: a connection that cannot roll back is closed, which ends its transaction.
    public void rollback() {
        if (borrowed != null && inTransaction) {
            inTransaction = false;
            usable &= borrowed.connection().rollback();
        }
    }

    public void close() {
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
        var deadline = pool.deadline();
        var current = borrowed == null ? pool.lane(readOnly).borrow(deadline) : borrowed;
        borrowed = current;
        if (!autoCommit && !inTransaction) {
            current.connection().begin(deadline);
            inTransaction = true;
        }
        return current.connection().jdbc();
    }

    @Override
    protected void onResult(@Nullable Object result) {
        if (result instanceof Statement statement) {
            statements.removeIf(LazyConnection::isClosed);
            statements.add(statement);
        }
    }

    /// Returns the borrowed connection and closes its statements. An open statement would
    /// keep the reader's view of the database, and the write-ahead log would grow.
    private void returnConnection() {
        if (borrowed != null) {
            statements.forEach(this::close);
            statements.clear();
            borrowed.end(usable);
            borrowed = null;
            usable = true;
        }
    }

    private void close(Statement statement) {
        try {
            statement.close();
        } catch (SQLException _) {
            usable = false;
        }
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
