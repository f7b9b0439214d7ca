package dev.tandem.platform.migration;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Upgrades a database to the newest schema (docs/adr/0007). All modules share one history,
/// in the order of the versions. A late migration, such as one merged from a branch, is
/// applied too.
public final class Upgrade {
    private Upgrade() {}

    /// Upgrades a database without an application.
    public static void run(MigrationScripts scripts, DataSource database) {
        var flyway = Flyway.configure();
        configure(flyway, scripts, database);
        flyway.load().migrate();
    }

    static void configure(FluentConfiguration flyway, MigrationScripts scripts, DataSource database) {
        flyway.resourceProvider(new FlywayScripts(scripts))
                .outOfOrder(true)
                .validateMigrationNaming(true)
                .dataSource(database);
    }
}
