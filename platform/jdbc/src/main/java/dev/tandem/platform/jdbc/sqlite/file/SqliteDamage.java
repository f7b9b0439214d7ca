package dev.tandem.platform.jdbc.sqlite.file;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;

/// Whether the file is damaged: from the moment when SQLite reports it until a check of all
/// pages passes.
///
/// The log names the file once for each damage. A check reads the whole file, so it runs on a
/// thread of its own, one at a time, and the pause after it is at least as long as the check.
public final class SqliteDamage {
    private static final Logger LOG = LoggerFactory.getLogger("tandem.health");
    private static final Duration MIN_PAUSE = Duration.ofSeconds(2);

    private final String file;
    private final Check check;
    private final AtomicBoolean found = new AtomicBoolean();
    private final AtomicBoolean checking = new AtomicBoolean();
    private volatile long nextCheck;

    /// A check that the whole file can be read, its pages are intact and it is not empty.
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
            nextCheck = System.nanoTime();
            LOG.error("The database {} is damaged. Restore a back-up. SQLite says: {}", file, failure.getMessage());
        }
    }

    /// Whether damage is known. While it is, asking also starts the next check when one is
    /// due.
    public boolean isFound() {
        if (isCheckDue() && checking.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::runCheck);
        }
        return found.get();
    }

    private boolean isCheckDue() {
        return found.get() && System.nanoTime() - nextCheck >= 0;
    }

    private void runCheck() {
        var start = System.nanoTime();
        try {
            if (!isCheckDue()) {
                // Another check has ended between the two looks of the thread that started this one.
                return;
            }
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
            nextCheck = end + Math.max(MIN_PAUSE.toNanos(), end - start);
            checking.set(false);
        }
    }
}
