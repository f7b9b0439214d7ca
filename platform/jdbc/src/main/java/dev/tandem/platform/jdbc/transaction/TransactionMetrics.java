package dev.tandem.platform.jdbc.transaction;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.LongAdder;

/// Counts, since the start, how often a transaction was run again.
@Singleton
public final class TransactionMetrics {
    private final LongAdder retries = new LongAdder();

    void retried() {
        retries.increment();
    }

    public long retries() {
        return retries.sum();
    }
}
