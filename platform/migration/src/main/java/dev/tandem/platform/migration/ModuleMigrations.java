package dev.tandem.platform.migration;

import dev.tandem.platform.jdbc.ConnectionPool;
import io.micronaut.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// One history for all modules, in the order of the versions; a late one, merged from a branch, is applied too.
@Singleton
@Named("default")
final class ModuleMigrations implements FlywayConfigurationCustomizer {
    private final MigrationScripts scripts;
    private final ConnectionPool pool;

    ModuleMigrations(MigrationScripts scripts, ConnectionPool pool) {
        this.scripts = scripts;
        this.pool = pool;
    }

    @Override
    public String getName() {
        return "default";
    }

    @Override
    public void customizeFluentConfiguration(FluentConfiguration flyway) {
        flyway.resourceProvider(new FlywayScripts(scripts))
                .outOfOrder(true)
                .validateMigrationNaming(true)
                .dataSource(pool.forMigrations());
    }
}
