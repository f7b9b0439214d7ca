package dev.tandem.platform.migration;

import dev.tandem.platform.jdbc.Database;
import io.micronaut.context.annotation.Property;
import io.micronaut.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/// One history for all modules, in the order of the versions; a late one, merged from a branch, is applied too.
///
/// Goes over [#DIRECT_URL] when it is set: a transaction pooler is no place to migrate through.
@Singleton
@Named("default")
public final class ModuleMigrations implements FlywayConfigurationCustomizer {
    public static final String DIRECT_URL = "database.direct-url";

    private final MigrationScripts scripts;
    private final @Nullable String directUrl;

    ModuleMigrations(MigrationScripts scripts, @Property(name = DIRECT_URL) @Nullable String directUrl) {
        this.scripts = scripts;
        this.directUrl = directUrl;
    }

    @Override
    public String getName() {
        return "default";
    }

    @Override
    public void customizeFluentConfiguration(FluentConfiguration flyway) {
        flyway.resourceProvider(new FlywayScripts(scripts)).outOfOrder(true).validateMigrationNaming(true);
        if (directUrl != null) {
            var direct = Database.at(directUrl);
            flyway.dataSource(direct.jdbcUrl(), direct.user(), direct.password());
        }
    }
}
