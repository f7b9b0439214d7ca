package dev.tandem.platform.testkit.postgres;

import dev.tandem.platform.jdbc.pool.ConnectionPool;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/// Counts how often the program waits for a PostgreSQL server. It never waits for SQLite, which
/// is part of it.
@Singleton
public final class Exchanges {
    private final ConnectionPool pool;

    Exchanges(ConnectionPool pool) {
        this.pool = pool;
    }

    /// Counts those of the work.
    public int of(Runnable work) {
        var before = counted();
        work.run();
        return counted() - before;
    }

    /// How many a transaction has more than usual: the session behind a pooler is shared, so the
    /// transaction sends its settings first.
    public int moreForTransaction() {
        return Pooler.isWanted() ? 1 : 0;
    }

    private int counted() {
        try (var connection = pool.dataSource().getConnection()) {
            return CountingSockets.exchanges(String.valueOf(connection.getCatalog()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
