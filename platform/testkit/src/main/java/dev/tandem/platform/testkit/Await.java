package dev.tandem.platform.testkit;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for what happens on other threads, however slow the machine is.
public final class Await {
    private static final long LONGEST_MINUTES = 3;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1);

    private Await() {}

    public static void until(BooleanSupplier condition) {
        var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(LONGEST_MINUTES);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it has not happened within %d minutes".formatted(LONGEST_MINUTES));
            }
            LockSupport.parkNanos(PAUSE);
        }
    }
}
