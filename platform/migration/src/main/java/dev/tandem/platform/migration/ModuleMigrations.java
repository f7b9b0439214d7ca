package dev.tandem.platform.migration;

import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.PostgresDatabase;
import io.micronaut.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// One history for all modules, in the order of the versions; a late one, merged from a branch, is applied too.
///
/// Goes the direct way when there is one: a transaction pooler is no place to migrate through.
@Singleton
@Named("default")
final class ModuleMigrations implements FlywayConfigurationCustomizer {
    private final MigrationScripts scripts;
    private final DatabaseSettings settings;

    ModuleMigrations(MigrationScripts scripts, DatabaseSettings settings) {
        this.scripts = scripts;
        this.settings = settings;
    }

    @Override
    public String getName() {
        return "default";
    }

    @Override
    public void customizeFluentConfiguration(FluentConfiguration flyway) {
        flyway.resourceProvider(new FlywayScripts(scripts)).outOfOrder(true).validateMigrationNaming(true);
        settings.directly().ifPresent(direct -> goDirectly(flyway, direct));
    }

    private static void goDirectly(FluentConfiguration flyway, PostgresDatabase direct) {
        flyway.jdbcProperties(direct.options()).dataSource(direct.jdbcUrl(), null, null);
    }
}
