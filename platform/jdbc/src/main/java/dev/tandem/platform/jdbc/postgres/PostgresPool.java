package dev.tandem.platform.jdbc.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tandem.platform.jdbc.PoolSettings;
import dev.tandem.platform.jdbc.address.PostgresDatabase;
import dev.tandem.platform.jdbc.meter.StatementMeter;
import dev.tandem.platform.jdbc.pool.ConnectionPool;
import dev.tandem.platform.jdbc.pool.ConstraintViolation;
import dev.tandem.platform.jdbc.pool.DatabaseFault;
import dev.tandem.platform.jdbc.pool.DatabaseMetrics;
import dev.tandem.platform.jdbc.pool.PlainDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/// Hikari's pool, before which everybody waits in a fair queue. It asks a connection that was idle whether it still
/// works before it lends it.
final class PostgresPool implements ConnectionPool {
    private final TimeoutCount timeouts = new TimeoutCount();
    private final HikariDataSource pool;
    private final ConnectionPermits places;
    private final SessionSettings beginning;
    private final PostgresDatabase direct;

    PostgresPool(PostgresDatabase database, PostgresDatabase direct, PoolSettings settings) {
        this.direct = direct;
        places = new ConnectionPermits(settings.maximum(), settings.timeout());
        beginning = SessionSettings.of(database, settings);
        var config = new HikariConfig();
        config.setPoolName("postgresql");
        config.setDriverClassName("org.postgresql.Driver");
        config.setJdbcUrl(database.jdbcUrl());
        config.setMinimumIdle(settings.size());
        config.setMaximumPoolSize(settings.maximum());
        config.setMaxLifetime(settings.recycle().toMillis());
        config.setConnectionTimeout(settings.timeout().toMillis());
        config.setMetricsTrackerFactory((name, stats) -> timeouts);
        config.setDataSourceProperties(beginning.session(database));
        pool = new HikariDataSource(config);
    }

    @Override
    public DataSource dataSource() {
        return (PlainDataSource) () ->
                new PostgresConnection(StatementMeter.measured(this::lend), beginning, places::giveBack).connection();
    }

    private Connection lend() throws SQLException {
        places.take();
        Connection lent = null;
        try {
            lent = pool.getConnection();
            return lent;
        } finally {
            if (lent == null) {
                places.giveBack();
            }
        }
    }

    /// One by one: there are few, and for a short while.
    @Override
    public DataSource forMigrations() {
        return (PlainDataSource) direct::connect;
    }

    @Override
    public DatabaseMetrics metrics() {
        var now = pool.getHikariPoolMXBean();
        return new DatabaseMetrics(
                new DatabaseMetrics.Pool(
                        pool.getMaximumPoolSize(),
                        now.getActiveConnections(),
                        now.getIdleConnections(),
                        places.waiting() + now.getThreadsAwaitingConnection(),
                        places.timeouts() + timeouts.count()),
                null);
    }

    @Override
    public Optional<DatabaseFault> classify(SQLException failure) {
        return PostgresErrors.classify(failure);
    }

    @Override
    public Optional<ConstraintViolation> violation(SQLException failure) {
        return PostgresConstraintViolations.violation(failure);
    }

    /// Hikari has thrown away the connection that failed, and asks the others before it lends them.
    @Override
    public void renew() {}

    @Override
    public void close() {
        pool.close();
    }
}
