package dev.tandem.platform.app;

import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/// Returns heap memory to the machine after a busy time: the collector shrinks the heap only
/// when it is told to collect.
@Singleton
@Requires(beans = EmbeddedServer.class)
final class IdleMemory {
    private static final long SMALL_HEAP = 128L << 20;

    private final LongSupplier collections;
    private final LongSupplier heap;
    private final Runnable collect;
    private long collectionsAtLastLook;
    private long collectionsAtLastReturn;

    @Inject
    IdleMemory() {
        this(IdleMemory::collections, Runtime.getRuntime()::totalMemory, System::gc);
    }

    IdleMemory(LongSupplier collections, LongSupplier heap, Runnable collect) {
        this.collections = collections;
        this.heap = heap;
        this.collect = collect;
    }

    /// A server without a collection for a minute is idle. It collects once, and not again
    /// before it has been busy.
    @Scheduled(initialDelay = "1m", fixedDelay = "1m")
    void returnWhenIdle() {
        var now = collections.getAsLong();
        if (now == collectionsAtLastLook && now != collectionsAtLastReturn && heap.getAsLong() > SMALL_HEAP) {
            collect.run();
            collectionsAtLastReturn = collections.getAsLong();
        }
        collectionsAtLastLook = collections.getAsLong();
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }
}
