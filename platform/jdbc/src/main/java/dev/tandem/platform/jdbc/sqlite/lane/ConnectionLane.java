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

/// The connections of one access mode, which threads with a permit may borrow.
public final class ConnectionLane implements AutoCloseable {
    private final AccessMode mode;
    private final SqliteConnector opening;
    private final LaneMetrics metrics = new LaneMetrics();
    private final FairPermits permits;
    private final Deque<SqliteConnection> idle = new ConcurrentLinkedDeque<>();
    private volatile int generation;
    private volatile boolean closed;

    public ConnectionLane(AccessMode mode, SqliteConnector opening, Semaphore semaphore, int width) {
        this.mode = mode;
        this.opening = opening;
        permits = new FairPermits(mode, semaphore, width, metrics);
    }

    public FairPermits permits() {
        return permits;
    }

    public BorrowedConnection borrow(Deadline deadline) throws SQLException {
        var borrower = Thread.currentThread();
        permits.acquire(borrower, deadline);
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

    private SqliteConnection connection(Deadline deadline) throws SQLException {
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
            var connection = borrowed.connection();
            if (usable && connection.generation() == generation) {
                idle.addFirst(connection);
            } else {
                connection.discard();
            }
            if (connection.generation() != generation) {
                discardIdle();
            }
        } finally {
            permits.release(borrowed.borrower());
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
