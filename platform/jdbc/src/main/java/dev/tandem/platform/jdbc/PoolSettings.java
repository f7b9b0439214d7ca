package dev.tandem.platform.jdbc;

import java.time.Duration;

/// The pool of connections to PostgreSQL: `size` connections are kept open, `overflow` more
/// are opened under load.
///
/// `timeout` bounds the wait for a connection, `statement` the time that a statement may run,
/// and `lock` the time that it may wait for a lock; zero means no bound of our own. A
/// connection that is older than `recycle` is replaced.
public record PoolSettings(
        int size, int overflow, Duration recycle, Duration timeout, Duration statement, Duration lock) {
    public static final PoolSettings DEFAULT = new PoolSettings(
            20, 10, Duration.ofHours(1), Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(10));

    public PoolSettings sized(int newSize, int newOverflow) {
        return new PoolSettings(newSize, newOverflow, recycle, timeout, statement, lock);
    }

    public PoolSettings waiting(Duration newTimeout) {
        return new PoolSettings(size, overflow, recycle, newTimeout, statement, lock);
    }

    public PoolSettings bounded(Duration newStatement, Duration newLock) {
        return new PoolSettings(size, overflow, recycle, timeout, newStatement, newLock);
    }

    public int maximum() {
        return size + overflow;
    }
}
