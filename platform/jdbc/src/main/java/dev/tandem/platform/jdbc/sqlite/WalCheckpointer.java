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

/// Checkpoints the write-ahead log and starts it over when it has grown large.
///
/// SQLite starts it over by itself only when nobody reads, which never happens on a busy
/// server. Here the writer's permit is held meanwhile: readers that begin then no longer need
/// the log, and those that began before soon end.
///
/// It runs on a platform thread, because SQLite itself waits for the disk.
final class WalCheckpointer {
    static final long MAX_LOG_BYTES = 96L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(WalCheckpointer.class);
    private static final int COMMITS_BETWEEN_CHECKS = 64;

    private final SqliteFile file;
    private final ConnectionLane writer;
    private final Duration timeout;
    private final AtomicLong commits = new AtomicLong();
    private final AtomicBoolean running = new AtomicBoolean();

    WalCheckpointer(SqliteFile file, ConnectionLane writer, Duration timeout) {
        this.file = file;
        this.writer = writer;
        this.timeout = timeout;
    }

    void committed() {
        if (commits.incrementAndGet() % COMMITS_BETWEEN_CHECKS == 0
                && WriteAheadLog.of(file).bytes() > MAX_LOG_BYTES
                && running.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("sqlite-log").start(this::checkpoint);
        }
    }

    private void checkpoint() {
        try {
            writer.use(Deadline.in(timeout), SqliteConnection::truncateLog);
        } catch (SQLException e) {
            LOG.debug("the log could not be begun anew, which will be tried again", e);
        } finally {
            running.set(false);
        }
    }
}
