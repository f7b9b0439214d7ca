package dev.tandem.platform.jdbc.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tandem.platform.jdbc.PoolSettings;
import dev.tandem.platform.jdbc.address.PostgresDatabase;
import dev.tandem.platform.jdbc.meter.StatementMeter;
import dev.tandem.platform.jdbc.pool.BrokenConstraint;
import dev.tandem.platform.jdbc.pool.ConnectionPool;
import dev.tandem.platform.jdbc.pool.DatabaseFault;
import dev.tandem.platform.jdbc.pool.DatabaseMetrics;
import dev.tandem.platform.jdbc.pool.MinimalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/// Hikari's pool behind a fair queue. Hikari checks a connection that was idle before it
/// hands it out.
final class PostgresPool implements ConnectionPool {
    private final PoolTimeoutTracker timeouts = new PoolTimeoutTracker();
    private final HikariDataSource pool;
    private final ConnectionPermits permits;
    private final SessionSettings sessions;

    PostgresPool(PostgresDatabase database, PoolSettings settings) {
        permits = new ConnectionPermits(settings.maximum(), settings.timeout());
        sessions = SessionSettings.of(database, settings);
        var config = new HikariConfig();
        config.setPoolName("postgresql");
        config.setDriverClassName("org.postgresql.Driver");
        config.setJdbcUrl(database.jdbcUrl());
        config.setMinimumIdle(settings.size());
        config.setMaximumPoolSize(settings.maximum());
        config.setMaxLifetime(settings.recycle().toMillis());
        config.setConnectionTimeout(settings.timeout().toMillis());
        config.setMetricsTrackerFactory((name, stats) -> timeouts);
        config.setDataSourceProperties(sessions.session(database));
        pool = new HikariDataSource(config);
    }

    @Override
    public DataSource dataSource() {
        return (MinimalDataSource) () ->
                new PostgresConnection(StatementMeter.measured(this::borrow), sessions, permits::release).connection();
    }

    private Connection borrow() throws SQLException {
        permits.acquire();
        Connection connection = null;
        try {
            connection = pool.getConnection();
            return connection;
        } finally {
            if (connection == null) {
                permits.release();
            }
        }
    }

    @Override
    public DatabaseMetrics metrics() {
        var now = pool.getHikariPoolMXBean();
        return new DatabaseMetrics(
                new DatabaseMetrics.Pool(
                        pool.getMaximumPoolSize(),
                        now.getActiveConnections(),
                        now.getIdleConnections(),
                        permits.waiting() + now.getThreadsAwaitingConnection(),
                        permits.timeouts() + timeouts.count()),
                null);
    }

    @Override
    public Optional<DatabaseFault> classify(SQLException failure) {
        return PostgresErrors.classify(failure);
    }

    @Override
    public Optional<BrokenConstraint> violation(SQLException failure) {
        return PostgresConstraintViolations.violation(failure);
    }

    /// Does nothing: Hikari has discarded the connection that failed, and checks the others
    /// before it hands them out.
    @Override
    public void renew() {}

    @Override
    public void close() {
        pool.close();
    }
}
