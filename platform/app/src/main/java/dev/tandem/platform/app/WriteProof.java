package dev.tandem.platform.app;

import dev.tandem.platform.jdbc.pool.ConnectionPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// Whether a row was written and read since the start, in the way that requests do. A server whose
/// schema was migrated is not ready before that.
///
/// The row is one of the platform's own table of limits, and is gone when the transaction ends.
final class WriteProof {
    private static final String SUBJECT = "0".repeat(64);
    private static final String WRITE =
            "insert into usage_count (subject, ends_at, used) values ('%s', 0, 0)".formatted(SUBJECT);
    private static final String READ = "select used from usage_count where subject = '%s'".formatted(SUBJECT);
    private static final String REMOVE = "delete from usage_count where subject = '%s'".formatted(SUBJECT);

    private final ConnectionPool pool;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean given;

    WriteProof(ConnectionPool pool) {
        this.pool = pool;
    }

    boolean isGiven() {
        return given;
    }

    /// Why nothing could be written yet. Empty from the first time on that it worked.
    Optional<String> complaint() {
        if (given) {
            return Optional.empty();
        }
        if (!lock.tryLock()) {
            return Optional.of("a first write has not ended yet");
        }
        try (var connection = pool.dataSource().getConnection()) {
            if (!given) {
                connection.setAutoCommit(false);
                writeAndRead(connection);
                connection.commit();
                given = true;
            }
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of("nothing can be written: " + e.getMessage());
        } finally {
            lock.unlock();
        }
    }

    private static void writeAndRead(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(WRITE);
            try (var row = statement.executeQuery(READ)) {
                if (!row.next()) {
                    throw new SQLException("what was written cannot be read");
                }
            }
            statement.executeUpdate(REMOVE);
        }
    }
}
