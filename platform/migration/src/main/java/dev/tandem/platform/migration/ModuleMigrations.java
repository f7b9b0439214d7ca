package dev.tandem.platform.migration;

import dev.tandem.platform.jdbc.MigrationFill;
import dev.tandem.platform.jdbc.pool.ConnectionPool;
import io.micronaut.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Collection;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Makes the application upgrade its database when it starts.
@Singleton
@Named("default")
final class ModuleMigrations implements FlywayConfigurationCustomizer {
    private final MigrationScripts scripts;
    private final ConnectionPool pool;
    private final Fills fills;

    ModuleMigrations(MigrationScripts scripts, ConnectionPool pool, Collection<MigrationFill> fills) {
        this.scripts = scripts;
        this.pool = pool;
        this.fills = new Fills(fills);
    }

    @Override
    public String getName() {
        return "default";
    }

    @Override
    public void customizeFluentConfiguration(FluentConfiguration flyway) {
        Upgrade.configure(flyway, scripts, pool.forMigrations());
        flyway.callbacks(fills);
    }
}
