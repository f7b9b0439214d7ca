package dev.tandem.platform.jdbc.transaction;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.LongAdder;

/// Counts, since the start, how often a transaction was run again and how often its caller
/// was asked to try later.
@Singleton
public final class TransactionMetrics {
    private final LongAdder retries = new LongAdder();
    private final LongAdder refusals = new LongAdder();

    void retried() {
        retries.increment();
    }

    void refused() {
        refusals.increment();
    }

    public long retries() {
        return retries.sum();
    }

    public long refusals() {
        return refusals.sum();
    }
}
