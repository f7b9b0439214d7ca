package dev.tandem.platform.jdbc.sqlite.lane;

import dev.tandem.platform.jdbc.sqlite.connection.SqliteConnection;
import java.sql.SQLException;

/// A transaction on a borrowed connection, which is given back when the transaction ends.
///
/// If others wait for their turn when the first transaction of a group commits, it lets them
/// go first, and then commits for all of them.
public final class LaneTransaction {
    private final ConnectionLane lane;
    private final BorrowedConnection borrowed;
    private final CommitGroup group;
    private final boolean first;

    LaneTransaction(ConnectionLane lane, BorrowedConnection borrowed, CommitGroup group, boolean first) {
        this.lane = lane;
        this.borrowed = borrowed;
        this.group = group;
        this.first = first;
    }

    public SqliteConnection connection() {
        return borrowed.connection();
    }

    /// Returns when the disk has the transaction, with those that share the commit.
    public void commit(boolean usable) throws SQLException {
        if (!first) {
            endSavepoint(usable);
        } else if (usable && lane.isAwaited(connection())) {
            lane.commitAfterOthers(group, borrowed);
        } else {
            borrowed.end(group.commit() && usable);
        }
        group.await();
    }

    private void endSavepoint(boolean usable) throws SQLException {
        try {
            connection().releaseSavepoint();
        } catch (SQLException e) {
            borrowed.end(group.lose(e));
            throw e;
        }
        leave(usable);
    }

    /// What others of the group had not committed yet may have been a reason to roll back.
    /// This throws if they fail to commit, so that the transaction begins again without it.
    public void rollback(boolean usable) throws SQLException {
        if (first) {
            borrowed.end(group.rollback() && usable);
            return;
        }
        try {
            connection().rollbackToSavepoint();
        } catch (SQLException e) {
            // SQLite has rolled back all of it, for a reason that the caller knows.
            borrowed.end(group.lose(e));
            return;
        }
        leave(usable);
        group.await();
    }

    /// Commits before the connection is closed, which would roll all of the group back, and when
    /// the group has waited for long.
    private void leave(boolean usable) {
        var stays = usable && lane.isCurrent(connection()) && !group.isOverdue();
        borrowed.end(stays || (group.commit() && usable));
    }
}
