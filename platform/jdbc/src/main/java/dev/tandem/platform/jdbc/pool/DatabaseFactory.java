package dev.tandem.platform.jdbc.pool;

import dev.tandem.platform.jdbc.DatabaseSettings;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.EachBean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.data.jdbc.config.DataJdbcConfiguration;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/// Opens the connection pool and offers it as the data source of the application.
@Factory
final class DatabaseFactory {

    @Singleton
    @Bean(preDestroy = "close")
    ConnectionPool pool(ConnectionPoolFactory pools, DatabaseSettings settings) {
        return pools.open(settings);
    }

    @Context
    @EachBean(DataJdbcConfiguration.class)
    DataSource dataSource(ConnectionPool pool) {
        return pool.dataSource();
    }
}
