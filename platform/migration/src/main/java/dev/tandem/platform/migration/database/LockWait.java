package dev.tandem.platform.migration.database;

import dev.tandem.platform.migration.problem.MigrationProblem;
import java.time.Duration;

/// Waits for a lock that another program may hold for as long as it migrates.
public final class LockWait {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private LockWait() {}

    /// Tries again and again. Throws if the lock cannot be had within ten minutes.
    public static <E extends Exception> void until(Attempt<E> attempt, Object database, Runnable waiting) throws E {
        if (attempt.succeeds()) {
            return;
        }
        waiting.run();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!attempt.succeeds()) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                throw MigrationProblem.BUSY.with(database);
            }
            new Patience(1, PAUSE).rest(1);
        }
    }

    /// One attempt to take the lock.
    @FunctionalInterface
    public interface Attempt<E extends Exception> {
        boolean succeeds() throws E;
    }
}
