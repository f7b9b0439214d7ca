package dev.tandem.platform.testkit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
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

    TestDataSource(Statements statements) {
        this.statements = statements;
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
    HikariDataSource moveTo(String jdbcUrl) {
        var left = pool();
        var config = new HikariConfig();
        left.copyStateTo(config);
        config.setJdbcUrl(jdbcUrl);
        config.setPoolName(null);
        config.setMinimumIdle(0);
        proxy.setDataSource(new HikariDataSource(config));
        return left;
    }

    <T> T during(DataSource replacement, Supplier<T> work) {
        var pool = pool();
        proxy.setDataSource(replacement);
        try {
            return work.get();
        } finally {
            proxy.setDataSource(pool);
        }
    }

    Connection connect() throws SQLException {
        return pool().getConnection();
    }

    HikariDataSource pool() {
        return (HikariDataSource) proxy.getDataSource();
    }

    @PreDestroy
    void close() {
        pool().close();
    }
}
