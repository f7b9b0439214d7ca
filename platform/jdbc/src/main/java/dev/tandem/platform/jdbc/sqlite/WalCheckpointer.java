package dev.tandem.platform.jdbc.sqlite;

import dev.tandem.platform.jdbc.sqlite.connection.Deadline;
import dev.tandem.platform.jdbc.sqlite.connection.SqliteConnection;
import dev.tandem.platform.jdbc.sqlite.file.SqliteFile;
import dev.tandem.platform.jdbc.sqlite.file.WriteAheadLog;
import dev.tandem.platform.jdbc.sqlite.lane.ConnectionLane;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Begins the log anew when it has grown large.
///
/// SQLite does so by itself only in a moment without readers, which a busy server does not have. Here the writer's
/// turn is taken for the while: readers that come then no longer need the log, and those before soon end.
/// On a thread of the system, because SQLite itself waits for the disk.
final class WalCheckpointer {
    static final long LARGEST = 96L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(WalCheckpointer.class);
    private static final int COMMITS_BETWEEN_LOOKS = 64;

    private final SqliteFile file;
    private final ConnectionLane writer;
    private final Duration timeout;
    private final AtomicLong commits = new AtomicLong();
    private final AtomicBoolean atWork = new AtomicBoolean();

    WalCheckpointer(SqliteFile file, ConnectionLane writer, Duration timeout) {
        this.file = file;
        this.writer = writer;
        this.timeout = timeout;
    }

    void committed() {
        if (commits.incrementAndGet() % COMMITS_BETWEEN_LOOKS == 0
                && WriteAheadLog.of(file).bytes() > LARGEST
                && atWork.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("sqlite-log").start(this::beginAnew);
        }
    }

    private void beginAnew() {
        try {
            writer.use(Deadline.in(timeout), SqliteConnection::truncateLog);
        } catch (SQLException e) {
            LOG.debug("the log could not be begun anew, which will be tried again", e);
        } finally {
            atWork.set(false);
        }
    }
}
