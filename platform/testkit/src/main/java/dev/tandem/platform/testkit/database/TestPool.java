package dev.tandem.platform.testkit.database;

import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.pool.ConnectionPool;
import dev.tandem.platform.jdbc.pool.ConnectionPoolFactory;
import dev.tandem.platform.jdbc.pool.ConstraintViolation;
import dev.tandem.platform.jdbc.pool.DatabaseFault;
import dev.tandem.platform.jdbc.pool.DatabaseMetrics;
import dev.tandem.platform.jdbc.pool.PlainDataSource;
import dev.tandem.platform.testkit.Statements;
import dev.tandem.platform.testkit.statement.StatementRules;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import org.jspecify.annotations.Nullable;

/// Stands in place of the application's pool: hears of its statements, and can move it to another database.
@Singleton
public final class TestPool implements BeanCreatedEventListener<ConnectionPool> {
    private final ProxyDataSource heard = new ProxyDataSource();
    private final ConnectionPoolFactory pools;
    private @Nullable ConnectionPool current;

    TestPool(ConnectionPoolFactory pools, Statements statements, StatementRules laws) {
        this.pools = pools;
        heard.addListener(statements);
        heard.addListener(laws);
    }

    @Override
    public ConnectionPool onCreated(BeanCreatedEvent<ConnectionPool> event) {
        use(event.getBean());
        return new Movable();
    }

    /// Goes to another database and gives back the pool of the one that was left, for the caller to close.
    ConnectionPool moveTo(DatabaseSettings settings) {
        var left = current();
        use(pools.open(settings));
        return left;
    }

    private void use(ConnectionPool pool) {
        current = pool;
        heard.setDataSource(pool.dataSource());
    }

    <T> T during(DataSource replacement, Supplier<T> work) {
        heard.setDataSource(replacement);
        try {
            return work.get();
        } finally {
            use(current());
        }
    }

    public Connection connect() throws SQLException {
        return current().dataSource().getConnection();
    }

    private ConnectionPool current() {
        return Objects.requireNonNull(current);
    }

    @PreDestroy
    void close() {
        current().close();
    }

    private final class Movable implements ConnectionPool {
        @Override
        public DataSource dataSource() {
            return heard;
        }

        @Override
        public DataSource forMigrations() {
            return (PlainDataSource) () -> current().forMigrations().getConnection();
        }

        @Override
        public DatabaseMetrics metrics() {
            return current().metrics();
        }

        @Override
        public Optional<DatabaseFault> classify(SQLException failure) {
            return current().classify(failure);
        }

        @Override
        public Optional<ConstraintViolation> violation(SQLException failure) {
            return current().violation(failure);
        }

        @Override
        public Optional<String> complaint() {
            return current().complaint();
        }

        @Override
        public boolean isDamaged() {
            return current().isDamaged();
        }

        @Override
        public void renew() {
            current().renew();
        }

        @Override
        public void close() {
            current().close();
        }
    }
}
