package dev.tandem.platform.testkit;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for events on other threads and in other programs, however slow the machine is.
public final class Await {
    /// The longest wait, in minutes of the system property `tandem.timeout`. Only a
    /// failing test waits for so long.
    public static final Duration TIMEOUT = Duration.ofMinutes(Integer.getInteger("tandem.timeout", 10));

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1);

    private Await() {}

    public static void until(BooleanSupplier condition) {
        var end = System.nanoTime() + TIMEOUT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw timedOut();
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    public static void zero(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(TIMEOUT.toNanos(), TimeUnit.NANOSECONDS)) {
            throw timedOut();
        }
    }

    private static AssertionError timedOut() {
        return new AssertionError("it has not happened within %d minutes".formatted(TIMEOUT.toMinutes()));
    }
}
