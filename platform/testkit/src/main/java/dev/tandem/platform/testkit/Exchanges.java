package dev.tandem.platform.testkit;

import dev.tandem.platform.testkit.database.ObservedPool;
import dev.tandem.platform.testkit.postgres.CountingSockets;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/// Counts how often the program waits for a PostgreSQL server. It never waits for SQLite, which
/// is part of it.
@Singleton
public final class Exchanges {
    private final ObservedPool pool;

    Exchanges(ObservedPool pool) {
        this.pool = pool;
    }

    /// Counts those of the work.
    public int of(Runnable work) {
        var before = counted();
        work.run();
        return counted() - before;
    }

    private int counted() {
        try (var connection = pool.connect()) {
            return CountingSockets.exchanges(String.valueOf(connection.getCatalog()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
