package dev.tandem.platform.jdbc.sqlite;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/// Connections of one role, lent to whoever has the turn.
final class ConnectionLane implements AutoCloseable {
    private final AccessMode role;
    private final SqliteOpening opening;
    private final LaneMetrics figures = new LaneMetrics();
    private final FairPermits turns;
    private final Deque<SqliteConnection> idle = new ConcurrentLinkedDeque<>();
    private volatile int generation;
    private volatile boolean closed;

    ConnectionLane(AccessMode role, SqliteOpening opening, Semaphore permits, int width) {
        this.role = role;
        this.opening = opening;
        turns = new FairPermits(role, permits, width, figures);
    }

    FairPermits turns() {
        return turns;
    }

    BorrowedConnection borrow(Deadline deadline) throws SQLException {
        var borrower = Thread.currentThread();
        turns.take(borrower, deadline);
        var lent = false;
        try {
            var loan = new BorrowedConnection(this, connection(deadline), borrower, System.nanoTime());
            figures.begin(loan.begin());
            lent = true;
            return loan;
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
            ready.throwAway();
        }
        if (closed) {
            throw new SQLNonTransientConnectionException("the pool was closed");
        }
        return opening.open(role, opened, deadline);
    }

    void giveBack(BorrowedConnection loan, boolean usable) {
        figures.end(loan.begin());
        try {
            var connection = loan.connection();
            if (usable && connection.generation() == generation) {
                idle.addFirst(connection);
            } else {
                connection.throwAway();
            }
            if (connection.generation() != generation) {
                throwIdleAway();
            }
        } finally {
            turns.giveBack(loan.borrower());
        }
    }

    /// What is idle is closed now, and what is in use when it comes back.
    synchronized void renew() {
        generation++;
        throwIdleAway();
    }

    private void throwIdleAway() {
        for (var connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
            connection.throwAway();
        }
    }

    /// Does the work with a connection that is thrown away should the work fail.
    void use(Deadline deadline, Work work) throws SQLException {
        var loan = borrow(deadline);
        var usable = false;
        try {
            usable = deadline.whileBusy(() -> work.on(loan.connection()));
        } finally {
            loan.end(usable);
        }
    }

    @FunctionalInterface
    interface Work {
        boolean on(SqliteConnection connection) throws SQLException;
    }

    LaneMetrics figures() {
        return figures;
    }

    int idle() {
        return idle.size();
    }

    @Override
    public void close() {
        closed = true;
        renew();
    }
}
