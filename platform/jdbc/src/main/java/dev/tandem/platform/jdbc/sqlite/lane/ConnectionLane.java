package dev.tandem.platform.jdbc.sqlite.lane;

import dev.tandem.platform.jdbc.sqlite.connection.AccessMode;
import dev.tandem.platform.jdbc.sqlite.connection.Deadline;
import dev.tandem.platform.jdbc.sqlite.connection.SqliteConnection;
import dev.tandem.platform.jdbc.sqlite.connection.SqliteConnector;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// The connections of one access mode, which threads with a permit may borrow.
public final class ConnectionLane implements AutoCloseable {
    private final AccessMode mode;
    private final SqliteConnector opening;
    private final LaneMetrics metrics = new LaneMetrics();
    private final FairPermits permits;
    private final Deque<SqliteConnection> idle = new ConcurrentLinkedDeque<>();
    private final boolean sharesCommits;

    /// The group that waits for its commit. It belongs to whoever holds the permit.
    private @Nullable CommitGroup group;

    private volatile int generation;
    private volatile boolean closed;

    public ConnectionLane(
            AccessMode mode, SqliteConnector opening, Semaphore semaphore, int width, boolean sharesCommits) {
        this.mode = mode;
        this.opening = opening;
        this.sharesCommits = sharesCommits;
        permits = new FairPermits(mode, semaphore, width, metrics);
    }

    public FairPermits permits() {
        return permits;
    }

    /// Lends a connection for statements that are no part of a transaction.
    public BorrowedConnection borrow(Deadline deadline) throws SQLException {
        permits.acquire(Thread.currentThread(), deadline);
        var borrowed = lend(deadline);
        var usable = false;
        try {
            var open = openGroup();
            usable = open == null || open.commit();
        } finally {
            if (!usable) {
                borrowed.end(false);
            }
        }
        return usable ? borrowed : borrow(deadline);
    }

    /// Begins a transaction: in the group that waits for its commit, or as the first of a new one.
    public LaneTransaction begin(Deadline deadline) throws SQLException {
        permits.acquire(Thread.currentThread(), deadline);
        var borrowed = lend(deadline);
        var open = openGroup();
        var begun = false;
        try {
            var joined = open;
            if (joined == null) {
                joined = CommitGroup.begin(borrowed.connection(), deadline);
            } else {
                joined.join();
            }
            begun = true;
            return new LaneTransaction(this, borrowed, joined, open == null);
        } finally {
            if (!begun) {
                borrowed.end(false);
            }
        }
    }

    /// Lends a connection to the current thread, which has the permit for it.
    private BorrowedConnection lend(Deadline deadline) throws SQLException {
        var borrower = Thread.currentThread();
        var opened = false;
        try {
            var borrowed = new BorrowedConnection(this, connection(deadline), borrower, System.nanoTime());
            metrics.begin(borrowed.begin());
            opened = true;
            return borrowed;
        } finally {
            if (!opened) {
                permits.release(borrower);
            }
        }
    }

    /// The group that waits for its commit, unless somebody has ended it.
    private @Nullable CommitGroup openGroup() {
        if (group != null && group.hasEnded()) {
            group = null;
        }
        return group;
    }

    /// Whether others wait who could share a commit of the connection.
    boolean isAwaited(SqliteConnection connection) {
        return sharesCommits && permits.areAwaited() && isCurrent(connection);
    }

    /// Lets those who wait by now go first, and then commits for them too, unless somebody has
    /// done so before.
    void commitAfterOthers(CommitGroup shared, BorrowedConnection borrowed) {
        group = shared;
        giveBack(borrowed, true);
        Thread.ofVirtual().name("commit").start(() -> commitInTurn(shared));
    }

    private void commitInTurn(CommitGroup shared) {
        var committer = Thread.currentThread();
        permits.acquireUnbounded(committer);
        if (shared.equals(openGroup())) {
            var borrowed = new BorrowedConnection(this, shared.connection(), committer, System.nanoTime());
            metrics.begin(borrowed.begin());
            borrowed.end(shared.commit());
        } else {
            permits.release(committer);
        }
    }

    boolean isCurrent(SqliteConnection connection) {
        return connection.generation() == generation;
    }

    /// A group keeps its connection until it is committed, also when the pool is renewed meanwhile.
    private SqliteConnection connection(Deadline deadline) throws SQLException {
        var open = openGroup();
        return open == null ? idleOrNew(deadline) : open.connection();
    }

    private SqliteConnection idleOrNew(Deadline deadline) throws SQLException {
        var current = generation;
        for (var candidate = idle.pollFirst(); candidate != null; candidate = idle.pollFirst()) {
            if (candidate.generation() == current) {
                return candidate;
            }
            candidate.discard();
        }
        if (closed) {
            throw new SQLNonTransientConnectionException("the pool was closed");
        }
        return opening.open(mode, current, deadline);
    }

    void giveBack(BorrowedConnection borrowed, boolean usable) {
        metrics.end(borrowed.begin());
        try {
            if (openGroup() == null) {
                take(borrowed.connection(), usable);
            }
        } finally {
            permits.release(borrowed.borrower());
        }
    }

    private void take(SqliteConnection connection, boolean usable) {
        if (usable && isCurrent(connection)) {
            idle.addFirst(connection);
        } else {
            connection.discard();
        }
        if (!isCurrent(connection)) {
            discardIdle();
        }
    }

    /// Closes idle connections now, and those in use when they are given back.
    public synchronized void renew() {
        generation++;
        discardIdle();
    }

    private void discardIdle() {
        for (var connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
            connection.discard();
        }
    }

    /// Does the work with a borrowed connection, which is closed if the work fails.
    public void use(Deadline deadline, Work work) throws SQLException {
        var borrowed = borrow(deadline);
        var usable = false;
        try {
            usable = deadline.whileBusy(() -> work.on(borrowed.connection()));
        } finally {
            borrowed.end(usable);
        }
    }

    @FunctionalInterface
    public interface Work {
        boolean on(SqliteConnection connection) throws SQLException;
    }

    public LaneMetrics metrics() {
        return metrics;
    }

    public int idle() {
        return idle.size();
    }

    @Override
    public void close() {
        closed = true;
        renew();
    }
}
