package dev.tandem.platform.web.connection;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// The responses that clients have not read yet, on all connections. Beyond a limit, the
/// connections whose clients have read nothing for the longest time are closed.
@Singleton
final class UnreadResponses {
    private final long mostBytes;
    private final int mostConnections;
    private final Set<SlowReaderHandler> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicLong bytes = new AtomicLong();

    UnreadResponses(ConnectionSettings limits) {
        mostBytes = limits.unreadBytes();
        mostConnections = limits.unreadConnections();
    }

    long bytes() {
        return bytes.get();
    }

    void begin(SlowReaderHandler handler) {
        waiting.add(handler);
        keepWithinLimits();
    }

    /// May be called again: this takes back what the thread of the connection has counted after
    /// another thread had ended it.
    void end(SlowReaderHandler handler) {
        waiting.remove(handler);
        bytes.addAndGet(-handler.resetCount());
    }

    void add(long more) {
        if (bytes.addAndGet(more) > mostBytes) {
            keepWithinLimits();
        }
    }

    private void keepWithinLimits() {
        if (isWithinLimits()) {
            return;
        }
        // Clients may have read much since the last count.
        waiting.forEach(handler -> bytes.addAndGet(handler.recount()));
        while (!isWithinLimits()) {
            var longest = waiting.stream().min(Comparator.comparingLong(SlowReaderHandler::lastRead));
            if (longest.isEmpty()) {
                return;
            }
            end(longest.get());
            longest.get().close("too much waits to be read, and it has taken nothing for longest");
        }
    }

    private boolean isWithinLimits() {
        return bytes.get() <= mostBytes && waiting.size() <= mostConnections;
    }
}
