package dev.tandem.platform.app;

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

    private final DataSource pool;
    private final Engine engine;

    PooledDatabaseStatus(DataSource dataSource, DataSourceResolver resolver, DatabaseSettings settings) {
        this.pool = resolver.resolve(dataSource);
        this.engine = settings.database().engine();
    }

    @Override
    public String type() {
        return engine.productName();
    }

    /// On a thread of its own: a pool whose server is silent answers nobody for much longer.
    @Override
    public boolean isConnected() {
        var answer = CompletableFuture.supplyAsync(this::answers, Thread::startVirtualThread);
        return answer.completeOnTimeout(false, SECONDS, TimeUnit.SECONDS).join();
    }

    private boolean answers() {
        try (var connection = pool.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
