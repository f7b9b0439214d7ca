package dev.tandem.platform.jdbc.meter;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// What is asked of the database within one context, and how long that takes.
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

    /// What takes time before there is a connection to measure.
    public static <T> T measured(Measured<T> work) throws SQLException {
        var meter = current();
        var begun = System.nanoTime();
        try {
            return work.run();
        } finally {
            if (meter != null) {
                meter.since(begun);
            }
        }
    }

    /// Something that is asked of a database.
    @FunctionalInterface
    public interface Measured<T> {
        T run() throws SQLException;
    }

    void statement() {
        statements.incrementAndGet();
    }

    void since(long begun) {
        nanos.addAndGet(System.nanoTime() - begun);
    }
}
