package dev.tandem.platform.testkit;

import dev.tandem.platform.jdbc.ConnectionPool;
import dev.tandem.platform.jdbc.ConnectionPools;
import dev.tandem.platform.jdbc.DatabaseSettings;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSource;

/// Stands before the application's pool: counts its statements, and can move it to another database.
@Singleton
final class TestDataSource implements BeanCreatedEventListener<DataSource>, Ordered {
    private final ProxyDataSource proxy = new ProxyDataSource();
    private final Statements statements;
    private final ConnectionPools pools;
    private ConnectionPool pool;

    TestDataSource(Statements statements, ConnectionPools pools, ConnectionPool pool) {
        this.statements = statements;
        this.pools = pools;
        this.pool = pool;
    }

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        proxy.setDataSource(event.getBean());
        proxy.addListener(statements);
        return proxy;
    }

    /// Next to the pool, within whatever else is put around it.
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    /// Goes to another database and gives back the pool of the one that was left, for the caller to close.
    ConnectionPool moveTo(DatabaseSettings settings) {
        var left = pool;
        pool = pools.open(settings);
        proxy.setDataSource(pool.dataSource());
        return left;
    }

    <T> T during(DataSource replacement, Supplier<T> work) {
        proxy.setDataSource(replacement);
        try {
            return work.get();
        } finally {
            proxy.setDataSource(pool.dataSource());
        }
    }

    Connection connect() throws SQLException {
        return pool.dataSource().getConnection();
    }

    @PreDestroy
    void close() {
        pool.close();
    }
}
