package dev.tandem.platform.app;

import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.address.Database;
import dev.tandem.platform.jdbc.pool.ConnectionPool;
import dev.tandem.platform.web.health.DatabaseStatus;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the pool for a connection, as every request does. The log tells once, with the reason,
/// when the database is lost, and once when it is back.
@Singleton
final class PooledDatabaseStatus implements DatabaseStatus {
    private static final Logger LOG = LoggerFactory.getLogger("tandem.health");
    private static final int SECONDS = 2;

    private final ConnectionPool pool;
    private final WriteProof writes;
    private final Database database;
    private final AtomicBoolean wasConnected = new AtomicBoolean(true);

    PooledDatabaseStatus(ConnectionPool pool, DatabaseSettings settings) {
        this.pool = pool;
        this.writes = new WriteProof(pool);
        this.database = settings.database();
    }

    @Override
    public String type() {
        return database.engine().productName();
    }

    /// The check runs on a thread of its own, as a pool may wait much longer for a server
    /// that is silent.
    @Override
    public State state() {
        var complaint = CompletableFuture.supplyAsync(this::complaint, Thread::startVirtualThread)
                .completeOnTimeout(
                        Optional.of("it has not answered within " + SECONDS + " seconds"), SECONDS, TimeUnit.SECONDS)
                .join();
        if (pool.isDamaged()) {
            return State.DAMAGED;
        }
        var isConnected = complaint.isEmpty() || (writes.isGiven() && allConnectionsAreInUse());
        logChange(isConnected, complaint.orElse(""));
        return isConnected ? State.CONNECTED : State.DISCONNECTED;
    }

    private Optional<String> complaint() {
        try {
            var complaint = complaintOfReading();
            return complaint.isPresent() ? complaint : writes.complaint();
        } catch (SQLException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Optional<String> complaintOfReading() throws SQLException {
        try (var connection = pool.dataSource().getConnection()) {
            return connection.isValid(SECONDS)
                    ? Optional.empty()
                    : Optional.of(pool.complaint().orElse("it does not answer on a connection that was open"));
        }
    }

    /// A database whose connections are all in use is busy and not broken, so the server
    /// stays in service.
    private boolean allConnectionsAreInUse() {
        var connections = pool.metrics().pool();
        return connections.inUse() >= connections.size();
    }

    private void logChange(boolean isConnected, String complaint) {
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
