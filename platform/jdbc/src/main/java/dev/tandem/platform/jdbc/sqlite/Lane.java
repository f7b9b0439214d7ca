package dev.tandem.platform.jdbc.sqlite;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/// Connections of one role, lent to whoever has the turn.
final class Lane implements AutoCloseable {
    private final Role role;
    private final SqliteOpening opening;
    private final LaneFigures figures = new LaneFigures();
    private final Turns turns;
    private final Deque<SqliteConnection> idle = new ConcurrentLinkedDeque<>();
    private volatile int generation;
    private volatile boolean closed;

    Lane(Role role, SqliteOpening opening, Semaphore permits, int width) {
        this.role = role;
        this.opening = opening;
        turns = new Turns(role, permits, width, figures);
    }

    Turns turns() {
        return turns;
    }

    Loan borrow(Deadline deadline) throws SQLException {
        var borrower = Thread.currentThread();
        turns.take(borrower, deadline);
        var lent = false;
        try {
            var loan = new Loan(this, connection(deadline), borrower, System.nanoTime());
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

    void giveBack(Loan loan, boolean usable) {
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

    LaneFigures figures() {
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
