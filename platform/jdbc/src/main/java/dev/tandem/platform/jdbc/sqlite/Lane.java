package dev.tandem.platform.jdbc.sqlite;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Connections of one role, lent in the order in which they were asked for.
///
/// Whoever borrows takes `width` of the turns. Lanes may share their turns: then a writer, who takes them all,
/// and the readers, who take one each, keep out of each other's way.
final class Lane implements AutoCloseable {
    private final Role role;
    private final SqliteOpening opening;
    private final Semaphore turns;
    private final int width;

    private final LaneFigures figures = new LaneFigures();
    private final Deque<SqliteConnection> idle = new ConcurrentLinkedDeque<>();
    private final Map<Thread, Integer> borrowers = new ConcurrentHashMap<>();
    private Set<Lane> inTheWay = Set.of();
    private volatile int generation;
    private volatile boolean closed;

    Lane(Role role, SqliteOpening opening, Semaphore turns, int width) {
        this.role = role;
        this.opening = opening;
        this.turns = turns;
        this.width = width;
    }

    /// Who holds a connection of these lanes would wait for itself here, and is told so instead.
    void standsBehind(Lane... lanes) {
        inTheWay = Set.of(lanes);
    }

    Loan borrow(Deadline deadline) throws SQLException {
        var borrower = Thread.currentThread();
        if (inTheWay.stream().anyMatch(lane -> lane.borrowers.containsKey(borrower))) {
            throw new NestedTransaction(role);
        }
        takeTurn(borrower, deadline);
        var lent = false;
        try {
            var loan = new Loan(this, connection(deadline), borrower, System.nanoTime());
            figures.begin(loan.begin());
            lent = true;
            return loan;
        } finally {
            if (!lent) {
                endTurn(borrower);
            }
        }
    }

    /// Who has a turn needs no other one: waiting for it could be waiting for itself.
    private void takeTurn(Thread borrower, Deadline deadline) throws SQLException {
        var held = borrowers.merge(borrower, 1, Integer::sum);
        var taken = held > 1;
        try {
            if (!taken) {
                awaitTurn(deadline);
                taken = true;
            }
        } finally {
            if (!taken) {
                borrowers.remove(borrower);
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

    private void awaitTurn(Deadline deadline) throws SQLException {
        var since = System.nanoTime();
        figures.startsToWait();
        try {
            if (!turns.tryAcquire(width, deadline.nanosLeft(), TimeUnit.NANOSECONDS)) {
                figures.timedOut();
                throw new SQLTransientConnectionException("no turn to %s SQLite came up within %d s: %s"
                        .formatted(role.verb, deadline.total().toSeconds(), figures));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting for a turn to " + role.verb + " SQLite", e);
        } finally {
            figures.waited(since);
        }
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
            endTurn(loan.borrower());
        }
    }

    private void endTurn(Thread borrower) {
        if (borrowers.merge(borrower, -1, (held, less) -> held + less == 0 ? null : held + less) == null) {
            turns.release(width);
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
