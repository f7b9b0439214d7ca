package dev.tandem.platform.jdbc;

import java.time.Duration;

/// SQLite as a server: so many readers beside the one writer, and how long anyone waits for their turn.
///
/// `cacheSize` is what SQLite's pragma takes: pages, or KiB when negative, for each connection.
public record SqliteSettings(int readers, Duration timeout, Synchronous synchronous, int cacheSize) {
    public static final SqliteSettings DEFAULT =
            new SqliteSettings(10, Duration.ofSeconds(30), Synchronous.NORMAL, -8_000);

    /// When a commit is safe from a loss of power: `FULL` at once, `NORMAL` with the next checkpoint.
    public enum Synchronous {
        NORMAL,
        FULL
    }

    public SqliteSettings waiting(Duration newPatience) {
        return new SqliteSettings(readers, newPatience, synchronous, cacheSize);
    }

    public SqliteSettings caching(int newCacheSize) {
        return new SqliteSettings(readers, timeout, synchronous, newCacheSize);
    }
}
