package dev.tandem.platform.jdbc.meter;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Counts the statements of one context, usually a request, and the time that the database
/// takes for them.
public final class StatementMeter implements PropagatedContextElement {
    private final AtomicInteger statements = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();

    static @Nullable StatementMeter current() {
        return PropagatedContext.getOrEmpty().find(StatementMeter.class).orElse(null);
    }

    public int statements() {
        return statements.get();
    }

    public Duration time() {
        return Duration.ofNanos(nanos.get());
    }

    /// Measures work before there is a connection to measure, such as the wait for one.
    public static <T> T measured(Measured<T> work) throws SQLException {
        var meter = current();
        var start = System.nanoTime();
        try {
            return work.run();
        } finally {
            if (meter != null) {
                meter.addTimeSince(start);
            }
        }
    }

    /// Work that runs statements.
    @FunctionalInterface
    public interface Measured<T> {
        T run() throws SQLException;
    }

    void countStatement() {
        statements.incrementAndGet();
    }

    void addTimeSince(long start) {
        nanos.addAndGet(System.nanoTime() - start);
    }
}
