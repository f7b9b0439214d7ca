package dev.tandem.platform.migration;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Brings a database forward to the newest schema, by one history for all modules, in the order of the versions; a
/// late migration, merged from a branch, is applied too.
public final class Upgrade {
    private Upgrade() {}

    /// Without an application, and so without what its modules fill in: for an empty database.
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
