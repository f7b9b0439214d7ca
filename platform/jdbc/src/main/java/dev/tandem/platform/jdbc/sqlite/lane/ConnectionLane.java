package dev.tandem.platform.jdbc.sqlite.lane;

import dev.tandem.platform.jdbc.sqlite.connection.AccessMode;
import dev.tandem.platform.jdbc.sqlite.connection.Deadline;
import dev.tandem.platform.jdbc.sqlite.connection.SqliteConnection;
import dev.tandem.platform.jdbc.sqlite.connection.SqliteOpening;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/// Connections of one role, lent to whoever has the turn.
public final class ConnectionLane implements AutoCloseable {
    private final AccessMode role;
    private final SqliteOpening opening;
    private final LaneMetrics metrics = new LaneMetrics();
    private final FairPermits turns;
    private final Deque<SqliteConnection> idle = new ConcurrentLinkedDeque<>();
    private volatile int generation;
    private volatile boolean closed;

    public ConnectionLane(AccessMode role, SqliteOpening opening, Semaphore permits, int width) {
        this.role = role;
        this.opening = opening;
        turns = new FairPermits(role, permits, width, metrics);
    }

    public FairPermits turns() {
        return turns;
    }

    public BorrowedConnection borrow(Deadline deadline) throws SQLException {
        var borrower = Thread.currentThread();
        turns.take(borrower, deadline);
        var lent = false;
        try {
            var borrowed = new BorrowedConnection(this, connection(deadline), borrower, System.nanoTime());
            metrics.begin(borrowed.begin());
            lent = true;
            return borrowed;
        } finally {
            if (!lent) {
                turns.giveBack(borrower);
            }
        }
    }

    private SqliteConnection connection(Deadline deadline) throws SQLException {
        var opened = generation;
        for (var ready = idle.pollFirst(); ready != null; ready = idle.pollFirst()) {
            if (ready.generation() == opened) {
                return ready;
            }
            ready.discard();
        }
        if (closed) {
            throw new SQLNonTransientConnectionException("the pool was closed");
        }
        return opening.open(role, opened, deadline);
    }

    void giveBack(BorrowedConnection borrowed, boolean usable) {
        metrics.end(borrowed.begin());
        try {
            var connection = borrowed.connection();
            if (usable && connection.generation() == generation) {
                idle.addFirst(connection);
            } else {
                connection.discard();
            }
            if (connection.generation() != generation) {
                throwIdleAway();
            }
        } finally {
            turns.giveBack(borrowed.borrower());
        }
    }

    /// What is idle is closed now, and what is in use when it comes back.
    public synchronized void renew() {
        generation++;
        throwIdleAway();
    }

    private void throwIdleAway() {
        for (var connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
            connection.discard();
        }
    }

    /// Does the work with a connection that is thrown away should the work fail.
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
