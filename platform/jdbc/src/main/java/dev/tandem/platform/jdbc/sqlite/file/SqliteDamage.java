package dev.tandem.platform.jdbc.sqlite.file;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;

/// Whether the file is damaged: from when SQLite says so until a check of all its pages finds nothing.
///
/// The log names the file once each time. A check reads the whole file, so it is done beside whoever asks, one at a
/// time, and takes no more than half of the time.
public final class SqliteDamage {
    private static final Logger LOG = LoggerFactory.getLogger("tandem.health");
    private static final Duration LEAST_PAUSE = Duration.ofSeconds(2);

    private final String file;
    private final Check check;
    private final AtomicBoolean found = new AtomicBoolean();
    private final AtomicBoolean checking = new AtomicBoolean();
    private volatile long next;

    /// Whether the whole file can be read, its pages fit, and it holds what it held.
    @FunctionalInterface
    public interface Check {
        boolean passes() throws SQLException;
    }

    public SqliteDamage(String file, Check check) {
        this.file = file;
        this.check = check;
    }

    static boolean isIn(SQLException failure) {
        var code = failure.getErrorCode() & 0xff;
        return code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code;
    }

    public void notice(SQLException failure) {
        if (isIn(failure) && !found.getAndSet(true)) {
            next = System.nanoTime();
            LOG.error("The database {} is damaged. Restore a back-up. SQLite says: {}", file, failure.getMessage());
        }
    }

    /// Whoever asks while there is damage has it looked for again.
    public boolean isFound() {
        if (found.get() && System.nanoTime() - next >= 0 && checking.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::look);
        }
        return found.get();
    }

    private void look() {
        var begun = System.nanoTime();
        try {
            if (check.passes()) {
                found.set(false);
                LOG.info("The database {} is whole again", file);
            } else {
                LOG.debug("{} is still damaged", file);
            }
        } catch (SQLException e) {
            LOG.debug("{} is still damaged", file, e);
        } finally {
            var end = System.nanoTime();
            next = end + Math.max(LEAST_PAUSE.toNanos(), end - begun);
            checking.set(false);
        }
    }
}
