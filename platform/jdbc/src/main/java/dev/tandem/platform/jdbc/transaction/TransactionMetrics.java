package dev.tandem.platform.jdbc.transaction;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.LongAdder;

/// How often, since the start, a transaction was begun again, and how often its caller was told to come back later.
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
