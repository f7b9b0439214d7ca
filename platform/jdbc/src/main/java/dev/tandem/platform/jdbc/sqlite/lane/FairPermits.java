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

/// Permits to use a lane, given in the order in which they were asked for.
///
/// A holder takes `width` permits of the semaphore. Lanes may share a semaphore: a writer
/// that takes all permits and readers that take one each then exclude each other.
public final class FairPermits {
    private final AccessMode mode;
    private final Semaphore semaphore;
    private final int width;
    private final LaneMetrics metrics;
    private final Map<Thread, Integer> holders = new ConcurrentHashMap<>();
    private Set<FairPermits> conflicting = Set.of();

    FairPermits(AccessMode mode, Semaphore semaphore, int width, LaneMetrics metrics) {
        this.mode = mode;
        this.semaphore = semaphore;
        this.width = width;
        this.metrics = metrics;
    }

    /// Refuses a thread that holds a permit of one of `others`: it would wait for itself.
    public void refuseWhileHolding(FairPermits... others) {
        conflicting = Set.of(others);
    }

    /// Takes the permits, unless the thread holds them already: waiting for more could be
    /// waiting for itself.
    void acquire(Thread holder, Deadline deadline) throws SQLException {
        if (conflicting.stream().anyMatch(other -> other.holders.containsKey(holder))) {
            throw new NestedTransaction(mode);
        }
        var acquired = holders.merge(holder, 1, Integer::sum) > 1;
        try {
            if (!acquired) {
                await(deadline);
                acquired = true;
            }
        } finally {
            if (!acquired) {
                holders.remove(holder);
            }
        }
    }

    /// Takes the permits, however long that takes.
    void acquireUnbounded(Thread holder) {
        var since = System.nanoTime();
        metrics.startsToWait();
        semaphore.acquireUninterruptibly(width);
        metrics.waited(since);
        holders.merge(holder, 1, Integer::sum);
    }

    boolean areAwaited() {
        return semaphore.hasQueuedThreads();
    }

    private void await(Deadline deadline) throws SQLException {
        var since = System.nanoTime();
        metrics.startsToWait();
        try {
            if (!semaphore.tryAcquire(width, deadline.nanosLeft(), TimeUnit.NANOSECONDS)) {
                metrics.timedOut();
                throw new SQLTransientConnectionException("no turn to %s SQLite came up within %d s: %s"
                        .formatted(mode.verb, deadline.total().toSeconds(), metrics));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting for a turn to " + mode.verb + " SQLite", e);
        } finally {
            metrics.waited(since);
        }
    }

    /// Gives the permits back. A writer then yields, so that the next writer runs before the
    /// rest of what this one has to do, for which nobody waits. Readers do not yield: among
    /// them there is always a next one, and those that have read would finish late.
    @SuppressWarnings("ThreadPriorityCheck")
    void release(Thread holder) {
        if (holders.merge(holder, -1, (held, less) -> held + less == 0 ? null : held + less) == null) {
            semaphore.release(width);
            if (mode == AccessMode.WRITER && semaphore.hasQueuedThreads()) {
                Thread.yield();
            }
        }
    }
}
