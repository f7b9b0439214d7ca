package dev.tandem.platform.jdbc.sqlite.lane;

import dev.tandem.platform.jdbc.sqlite.connection.Deadline;
import dev.tandem.platform.jdbc.sqlite.connection.SqliteConnection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.sqlite.SQLiteErrorCode;

/// Transactions that share one commit, and so one wait for the disk (docs/adr/0039).
///
/// The first of them begins SQLite's transaction, and each later one works in a savepoint of it.
/// Whoever holds the permit of the connection may end the group.
final class CommitGroup {
    private final SqliteConnection connection;
    private final CompletableFuture<Optional<SQLException>> outcome = new CompletableFuture<>();

    private CommitGroup(SqliteConnection connection) {
        this.connection = connection;
    }

    private boolean shared;

    static CommitGroup begin(SqliteConnection connection, Deadline deadline) throws SQLException {
        connection.begin(deadline);
        return new CommitGroup(connection);
    }

    void join() throws SQLException {
        connection.beginSavepoint();
        shared = true;
    }

    /// Whether a transaction on this connection can join. If the one of the group was closed
    /// meanwhile, the group is lost.
    boolean isOpenOn(SqliteConnection candidate) {
        if (!outcome.isDone() && !candidate.equals(connection)) {
            lose(new SQLException("the connection was closed"));
        }
        return !outcome.isDone();
    }

    /// Commits for all transactions. False when the connection is not usable afterwards.
    boolean commit() {
        try {
            connection.commit();
            outcome.complete(Optional.empty());
            return true;
        } catch (SQLException e) {
            return (shared && isConstraint(e)) ? lose(e) : fail(e);
        }
    }

    /// Whether a deferred constraint was broken. SQLite does not tell by which transaction.
    private static boolean isConstraint(SQLException failure) {
        return (failure.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_CONSTRAINT.code;
    }

    /// Rolls all transactions back. False when the connection is not usable afterwards.
    boolean rollback() {
        return fail(new SQLException("the transaction was rolled back"));
    }

    /// Tells all transactions that they have left nothing, and may begin again.
    boolean lose(SQLException reason) {
        return fail(new SQLException(
                "SQLite rolled back for a transaction of the same commit",
                null,
                SQLiteErrorCode.SQLITE_BUSY.code,
                reason));
    }

    private boolean fail(SQLException reason) {
        var usable = connection.rollback();
        outcome.complete(Optional.of(reason));
        return usable;
    }

    /// Waits for the end, and throws what made the commit fail. It does not give up: nobody
    /// could say what has become of the transaction.
    void await() throws SQLException {
        var failure = outcome.join();
        if (failure.isPresent()) {
            var reason = failure.get();
            throw new SQLException(reason.getMessage(), reason.getSQLState(), reason.getErrorCode(), reason);
        }
    }
}
