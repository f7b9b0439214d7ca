package dev.tandem.platform.migration;

import dev.tandem.platform.jdbc.pool.ConnectionPool;
import io.micronaut.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Makes the application upgrade its database when it starts.
@Singleton
@Named("default")
final class FlywayConfigurer implements FlywayConfigurationCustomizer {
    private final MigrationScripts scripts;
    private final ConnectionPool pool;

    FlywayConfigurer(MigrationScripts scripts, ConnectionPool pool) {
        this.scripts = scripts;
        this.pool = pool;
    }

    @Override
    public String getName() {
        return "default";
    }

    @Override
    public void customizeFluentConfiguration(FluentConfiguration flyway) {
        Upgrade.configure(flyway, scripts, pool.forMigrations());
    }
}
