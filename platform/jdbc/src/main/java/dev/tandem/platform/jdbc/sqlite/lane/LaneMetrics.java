package dev.tandem.platform.jdbc.sqlite.lane;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/// What a lane has measured since the start.
public final class LaneMetrics {
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger inUse = new AtomicInteger();
    private final LongAdder timeouts = new LongAdder();
    private final LongAccumulator longestWait = new LongAccumulator(Math::max, 0);
    private final LongAccumulator longestUse = new LongAccumulator(Math::max, 0);
    private volatile long latestBegin;

    public void startsToWait() {
        waiting.incrementAndGet();
    }

    public void waited(long since) {
        waiting.decrementAndGet();
        longestWait.accumulate(System.nanoTime() - since);
    }

    public void timedOut() {
        timeouts.increment();
    }

    public void begin(long now) {
        latestBegin = now;
        inUse.incrementAndGet();
    }

    public void end(long begin) {
        inUse.decrementAndGet();
        longestUse.accumulate(System.nanoTime() - begin);
    }

    public int waiting() {
        return waiting.get();
    }

    public int inUse() {
        return inUse.get();
    }

    public long timeouts() {
        return timeouts.sum();
    }

    public Duration longestWait() {
        return Duration.ofNanos(longestWait.get());
    }

    /// The longest use, including the latest one while it lasts: where there is one use at a
    /// time, all others wait for it.
    public Duration longestUse() {
        var current = inUse() == 0 ? 0 : System.nanoTime() - latestBegin;
        return Duration.ofNanos(Math.max(longestUse.get(), current));
    }

    @Override
    public String toString() {
        return "%d at work, the latest for %d ms; %d wait"
                .formatted(
                        inUse(),
                        inUse() == 0
                                ? 0
                                : Duration.ofNanos(System.nanoTime() - latestBegin)
                                        .toMillis(),
                        waiting());
    }
}
