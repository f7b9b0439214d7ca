package dev.tandem.platform.jdbc;

import java.time.Duration;

/// SQLite as a server: `readers` connections that read beside the one that writes.
///
/// `timeout` bounds the wait for any of them. `cacheSize` is the value of SQLite's pragma for
/// each connection: pages, or KiB when it is negative.
public record SqliteSettings(int readers, Duration timeout, Synchronous synchronous, int cacheSize) {
    public static final SqliteSettings DEFAULT =
            new SqliteSettings(10, Duration.ofSeconds(30), Synchronous.FULL, -8_000);

    /// When a commit survives a loss of power: with `FULL` at once, with `NORMAL` after the
    /// next checkpoint.
    public enum Synchronous {
        NORMAL,
        FULL
    }

    public SqliteSettings waiting(Duration newTimeout) {
        return new SqliteSettings(readers, newTimeout, synchronous, cacheSize);
    }

    public SqliteSettings caching(int newCacheSize) {
        return new SqliteSettings(readers, timeout, synchronous, newCacheSize);
    }
}
