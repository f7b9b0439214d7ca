package dev.tandem.platform.testkit.database;

import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.pool.BrokenConstraint;
import dev.tandem.platform.jdbc.pool.ConnectionPool;
import dev.tandem.platform.jdbc.pool.ConnectionPoolFactory;
import dev.tandem.platform.jdbc.pool.DatabaseFault;
import dev.tandem.platform.jdbc.pool.DatabaseMetrics;
import dev.tandem.platform.testkit.StatementProbe;
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

/// Replaces the pool of the application by one that reports its statements and can move to
/// another database.
@Singleton
public final class ObservedPool implements BeanCreatedEventListener<ConnectionPool> {
    private final ProxyDataSource observed = new ProxyDataSource();
    private final ConnectionPoolFactory pools;
    private @Nullable ConnectionPool current;

    ObservedPool(ConnectionPoolFactory pools, StatementProbe statements, StatementRules rules) {
        this.pools = pools;
        observed.addListener(statements);
        observed.addListener(rules);
    }

    @Override
    public ConnectionPool onCreated(BeanCreatedEvent<ConnectionPool> event) {
        use(event.getBean());
        return new SwitchablePool();
    }

    /// Moves to another database and returns the pool of the previous one, which the caller
    /// closes.
    ConnectionPool moveTo(DatabaseSettings settings) {
        var previous = current();
        use(pools.open(settings));
        return previous;
    }

    private void use(ConnectionPool pool) {
        current = pool;
        observed.setDataSource(pool.dataSource());
    }

    <T> T during(DataSource replacement, Supplier<T> work) {
        observed.setDataSource(replacement);
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

    private final class SwitchablePool implements ConnectionPool {
        @Override
        public DataSource dataSource() {
            return observed;
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
        public Optional<BrokenConstraint> violation(SQLException failure) {
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
