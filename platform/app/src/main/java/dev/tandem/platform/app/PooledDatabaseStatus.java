package dev.tandem.platform.app;

import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.address.Database;
import dev.tandem.platform.jdbc.pool.ConnectionPool;
import dev.tandem.platform.web.health.DatabaseStatus;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the pool for a connection, as every request does; when it finds none any more, or one again, the log says so
/// once, and why.
@Singleton
final class PooledDatabaseStatus implements DatabaseStatus {
    private static final Logger LOG = LoggerFactory.getLogger("tandem.health");
    private static final int SECONDS = 2;

    private final DataSource dataSource;
    private final ConnectionPool pool;
    private final Database database;
    private final AtomicBoolean wasConnected = new AtomicBoolean(true);

    PooledDatabaseStatus(
            DataSource dataSource, DataSourceResolver resolver, ConnectionPool pool, DatabaseSettings settings) {
        this.dataSource = resolver.resolve(dataSource);
        this.pool = pool;
        this.database = settings.database();
    }

    @Override
    public String type() {
        return database.engine().productName();
    }

    /// On a thread of its own: a pool whose server is silent answers nobody for much longer.
    @Override
    public State state() {
        var complaint = CompletableFuture.supplyAsync(this::complaint, Thread::startVirtualThread)
                .completeOnTimeout(
                        Optional.of("it has not answered within " + SECONDS + " seconds"), SECONDS, TimeUnit.SECONDS)
                .join();
        if (pool.isDamaged()) {
            return State.DAMAGED;
        }
        var isConnected = complaint.isEmpty() || allAreAtWork();
        tell(isConnected, complaint.orElse(""));
        return isConnected ? State.CONNECTED : State.DISCONNECTED;
    }

    private Optional<String> complaint() {
        try (var connection = dataSource.getConnection()) {
            return connection.isValid(SECONDS)
                    ? Optional.empty()
                    : Optional.of(pool.complaint().orElse("it does not answer on a connection that was open"));
        } catch (SQLException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /// A server with much to do is no sick one, and must not be taken out of service for it.
    private boolean allAreAtWork() {
        var connections = pool.metrics().pool();
        return connections.inUse() >= connections.size();
    }

    private void tell(boolean isConnected, String complaint) {
        if (wasConnected.getAndSet(isConnected) == isConnected) {
            return;
        }
        if (isConnected) {
            LOG.info("The database {} answers again", database);
        } else {
            LOG.error("The database {} is out of reach: {}", database, complaint);
        }
    }
}
