package dev.tandem.platform.jdbc.sqlite.connection;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.sqlite.SQLiteErrorCode;

/// The moment at which a caller stops waiting. `end` is a value of [System#nanoTime].
public record Deadline(Duration total, long end) {
    private static final int MAX_PAUSE_MILLIS = 20;

    /// Work that fails with `SQLITE_BUSY` while another process holds a lock.
    @FunctionalInterface
    public interface Attempt<T> {
        T make() throws SQLException;
    }

    public static Deadline in(Duration total) {
        return new Deadline(total, System.nanoTime() + total.toNanos());
    }

    public long nanosLeft() {
        return end - System.nanoTime();
    }

    /// Repeats the work until it is not busy or the time is over. It waits here, because
    /// SQLite's own wait would block the carrier of the virtual thread.
    public <T> T whileBusy(Attempt<T> attempt) throws SQLException {
        while (true) {
            try {
                return attempt.make();
            } catch (SQLException e) {
                if (e.getErrorCode() != SQLiteErrorCode.SQLITE_BUSY.code) {
                    throw e;
                }
                if (nanosLeft() <= 0) {
                    throw new SQLTransientConnectionException(
                            "another process has kept SQLite's lock for " + total.toSeconds() + " s");
                }
            }
            backOff();
        }
    }

    private static void backOff() throws SQLException {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, MAX_PAUSE_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting for another process", e);
        }
    }
}
