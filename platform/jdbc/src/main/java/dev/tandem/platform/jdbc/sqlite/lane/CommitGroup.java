package dev.tandem.platform.jdbc.sqlite.lane;

import dev.tandem.platform.jdbc.sqlite.connection.Deadline;
import dev.tandem.platform.jdbc.sqlite.connection.SqliteConnection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.sqlite.SQLiteErrorCode;

/// Transactions that share one commit, and so one wait for the disk (docs/adr/0039).
///
/// The first of them begins SQLite's transaction, and each later one works in a savepoint of it.
/// Whoever holds the permit of the connection may end the group.
final class CommitGroup {
    /// After this time whoever leaves the group commits for those who have waited for so long.
    private static final Duration LONGEST = Duration.ofMillis(100);

    private final SqliteConnection connection;
    private final CompletableFuture<Optional<SQLException>> outcome = new CompletableFuture<>();
    private final Deadline longest = Deadline.in(LONGEST);
    private boolean joined;

    private CommitGroup(SqliteConnection connection) {
        this.connection = connection;
    }

    static CommitGroup begin(SqliteConnection connection, Deadline deadline) throws SQLException {
        connection.begin(deadline);
        return new CommitGroup(connection);
    }

    void join() throws SQLException {
        try {
            connection.beginSavepoint();
            joined = true;
        } catch (SQLException e) {
            lose(e);
            throw e;
        }
    }

    SqliteConnection connection() {
        return connection;
    }

    boolean hasEnded() {
        return outcome.isDone();
    }

    boolean isOverdue() {
        return longest.nanosLeft() <= 0;
    }

    /// Commits for all transactions. False when the connection is not usable afterwards.
    boolean commit() {
        try {
            connection.commit();
            outcome.complete(Optional.empty());
            return true;
        } catch (SQLException e) {
            return (joined && isConstraint(e)) ? lose(e) : fail(e);
        } finally {
            // Only an error leaves the outcome open; nobody may wait for it for ever.
            outcome.complete(Optional.of(new SQLException("the commit has broken off")));
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
