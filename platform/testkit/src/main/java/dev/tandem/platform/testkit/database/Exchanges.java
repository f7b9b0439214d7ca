package dev.tandem.platform.testkit.database;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.testkit.postgres.CountingSockets;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/// Counts how often the program waits for a PostgreSQL server. It never waits for SQLite, which
/// is part of it.
@Singleton
public final class Exchanges {
    private final ObservedPool pool;
    private final Engine engine;

    Exchanges(ObservedPool pool, Engine engine) {
        this.pool = pool;
        this.engine = engine;
    }

    /// Counts those of the work.
    public int of(Runnable work) {
        var before = counted();
        work.run();
        return counted() - before;
    }

    private int counted() {
        return engine == Engine.SQLITE ? 0 : CountingSockets.exchanges(database());
    }

    private String database() {
        try (var connection = pool.connect()) {
            return connection.getCatalog();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
