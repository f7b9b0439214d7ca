package dev.tandem.platform.jdbc.pool;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How the connections are used at this moment, and since the start; there is a writer on SQLite only.
public record DatabaseMetrics(Pool pool, @Nullable Writer writer) {

    /// On SQLite these are the readers.
    public record Pool(int size, int inUse, int idle, int waiting, long timeouts) {}

    /// The longest of what has been since the start; `checkpoints` is how often the log was begun anew, as it says
    /// itself.
    public record Writer(
            boolean inUse,
            int queue,
            long timeouts,
            Duration longestWait,
            Duration longestTransaction,
            long walBytes,
            long checkpoints) {}
}
