package dev.tandem.platform.jdbc;

import java.time.Duration;

/// The pool of connections to PostgreSQL: `size` are kept open, `overflow` more are opened under load.
///
/// `timeout` bounds the wait for one of them, `statement` and `lock` the time that one statement may take and wait;
/// zero means no bound. After `recycle` a connection is replaced.
public record PoolSettings(
        int size, int overflow, Duration recycle, Duration timeout, Duration statement, Duration lock) {
    public static final PoolSettings DEFAULT = new PoolSettings(
            20, 10, Duration.ofHours(1), Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(10));

    public PoolSettings sized(int newSize, int newOverflow) {
        return new PoolSettings(newSize, newOverflow, recycle, timeout, statement, lock);
    }

    public PoolSettings waiting(Duration newPatience) {
        return new PoolSettings(size, overflow, recycle, newPatience, statement, lock);
    }

    public PoolSettings bounded(Duration newStatement, Duration newLock) {
        return new PoolSettings(size, overflow, recycle, timeout, newStatement, newLock);
    }

    public int maximum() {
        return size + overflow;
    }
}
