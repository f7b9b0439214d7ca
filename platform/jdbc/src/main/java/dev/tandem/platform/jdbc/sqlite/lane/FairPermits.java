package dev.tandem.platform.jdbc.sqlite.lane;

import dev.tandem.platform.jdbc.sqlite.connection.AccessMode;
import dev.tandem.platform.jdbc.sqlite.connection.Deadline;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Who may use a lane, in the order in which they asked.
///
/// Whoever comes takes `width` of the permits. Lanes may share them: then a writer, who takes them all, and the
/// readers, who take one each, keep out of each other's way.
public final class FairPermits {
    private final AccessMode role;
    private final Semaphore permits;
    private final int width;
    private final LaneMetrics metrics;
    private final Map<Thread, Integer> holders = new ConcurrentHashMap<>();
    private Set<FairPermits> inTheWay = Set.of();

    FairPermits(AccessMode role, Semaphore permits, int width, LaneMetrics metrics) {
        this.role = role;
        this.permits = permits;
        this.width = width;
        this.metrics = metrics;
    }

    /// Who has a turn of these would wait for itself here, and is told so instead.
    public void refuseWhileHolding(FairPermits... others) {
        inTheWay = Set.of(others);
    }

    /// Who has a turn needs no other one: waiting for it could be waiting for itself.
    void take(Thread holder, Deadline deadline) throws SQLException {
        if (inTheWay.stream().anyMatch(turns -> turns.holders.containsKey(holder))) {
            throw new NestedTransaction(role);
        }
        var taken = holders.merge(holder, 1, Integer::sum) > 1;
        try {
            if (!taken) {
                await(deadline);
                taken = true;
            }
        } finally {
            if (!taken) {
                holders.remove(holder);
            }
        }
    }

    private void await(Deadline deadline) throws SQLException {
        var since = System.nanoTime();
        metrics.startsToWait();
        try {
            if (!permits.tryAcquire(width, deadline.nanosLeft(), TimeUnit.NANOSECONDS)) {
                metrics.timedOut();
                throw new SQLTransientConnectionException("no turn to %s SQLite came up within %d s: %s"
                        .formatted(role.verb, deadline.total().toSeconds(), metrics));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting for a turn to " + role.verb + " SQLite", e);
        } finally {
            metrics.waited(since);
        }
    }

    /// The next writer runs before the rest of what this one has to do, for which nobody waits. Among readers there is
    /// always a next one: those who have read would come to their answers late.
    @SuppressWarnings("ThreadPriorityCheck")
    void giveBack(Thread holder) {
        if (holders.merge(holder, -1, (held, less) -> held + less == 0 ? null : held + less) == null) {
            permits.release(width);
            if (role == AccessMode.WRITER && permits.hasQueuedThreads()) {
                Thread.yield();
            }
        }
    }
}
