package dev.tandem.platform.jdbc;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// What is asked of the database within one context, and how long that takes.
public final class Effort implements PropagatedContextElement {
    private final AtomicInteger statements = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();

    static @Nullable Effort current() {
        return PropagatedContext.getOrEmpty().find(Effort.class).orElse(null);
    }

    public int statements() {
        return statements.get();
    }

    public Duration time() {
        return Duration.ofNanos(nanos.get());
    }

    void statement() {
        statements.incrementAndGet();
    }

    void since(long begun) {
        nanos.addAndGet(System.nanoTime() - begun);
    }
}
