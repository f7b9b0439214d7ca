package dev.tandem.platform.jdbc.postgres;

import com.zaxxer.hikari.metrics.IMetricsTracker;
import java.util.concurrent.atomic.LongAdder;

/// Counts how often Hikari had no connection in time.
final class PoolTimeoutTracker implements IMetricsTracker {
    private final LongAdder count = new LongAdder();

    @Override
    public void recordConnectionTimeout() {
        count.increment();
    }

    long count() {
        return count.sum();
    }
}
