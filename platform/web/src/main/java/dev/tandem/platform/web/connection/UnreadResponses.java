package dev.tandem.platform.web.connection;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// What all clients together have not read yet; when it becomes too much, those who have taken nothing for longest lose
/// their connections.
@Singleton
final class UnreadResponses {
    private final long mostBytes;
    private final int mostConnections;
    private final Set<SlowReaderHandler> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicLong bytes = new AtomicLong();

    UnreadResponses(ConnectionLimits limits) {
        mostBytes = limits.unreadBytes();
        mostConnections = limits.unreadConnections();
    }

    long bytes() {
        return bytes.get();
    }

    void begin(SlowReaderHandler answer) {
        waiting.add(answer);
        keepWithinLimits();
    }

    /// May be told again: what was counted on its own thread after another one had ended it is taken back then.
    void end(SlowReaderHandler answer) {
        waiting.remove(answer);
        bytes.addAndGet(-answer.uncounted());
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
        // Much may have been read since it was counted.
        waiting.forEach(answer -> bytes.addAndGet(answer.counted()));
        while (!isWithinLimits()) {
            var longest = waiting.stream().min(Comparator.comparingLong(SlowReaderHandler::lastTaken));
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
