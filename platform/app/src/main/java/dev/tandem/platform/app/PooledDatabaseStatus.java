package dev.tandem.platform.app;

import dev.tandem.platform.jdbc.ConnectionPool;
import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.Engine;
import dev.tandem.platform.web.DatabaseStatus;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/// Asks the pool for a connection, as every request does.
@Singleton
final class PooledDatabaseStatus implements DatabaseStatus {
    private static final int SECONDS = 2;

    private final DataSource dataSource;
    private final ConnectionPool pool;
    private final Engine engine;

    PooledDatabaseStatus(
            DataSource dataSource, DataSourceResolver resolver, ConnectionPool pool, DatabaseSettings settings) {
        this.dataSource = resolver.resolve(dataSource);
        this.pool = pool;
        this.engine = settings.database().engine();
    }

    @Override
    public String type() {
        return engine.productName();
    }

    /// On a thread of its own: a pool whose server is silent answers nobody for much longer.
    @Override
    public boolean isConnected() {
        return CompletableFuture.supplyAsync(this::answers, Thread::startVirtualThread)
                .completeOnTimeout(false, SECONDS, TimeUnit.SECONDS)
                .thenApply(answers -> answers || allAreAtWork())
                .join();
    }

    private boolean answers() {
        try (var connection = dataSource.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    /// A server with much to do is no sick one, and must not be taken out of service for it.
    private boolean allAreAtWork() {
        var connections = pool.figures().pool();
        return connections.inUse() >= connections.size();
    }
}
