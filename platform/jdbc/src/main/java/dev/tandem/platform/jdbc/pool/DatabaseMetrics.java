package dev.tandem.platform.jdbc.pool;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How the connections are used now and since the start. Only SQLite has a writer.
public record DatabaseMetrics(Pool pool, @Nullable Writer writer) {

    /// The connections of the pool. On SQLite these are the readers.
    public record Pool(int size, int inUse, int idle, int waiting, long timeouts) {}

    /// SQLite's writer. The longest durations are those since the start; `checkpoints` counts
    /// how often the write-ahead log has started over, as the log itself records it.
    public record Writer(
            boolean inUse,
            int queue,
            long timeouts,
            Duration longestWait,
            Duration longestTransaction,
            long walBytes,
            long checkpoints) {}
}
