package dev.tandem.architecture.schema;

import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.address.SqliteDatabase;
import dev.tandem.platform.migration.Migrator;
import dev.tandem.platform.migration.catalog.Schema;
import dev.tandem.platform.migration.catalog.SchemaReader;
import dev.tandem.platform.migration.script.MigrationScripts;
import dev.tandem.platform.migration.step.MigrationProgress;
import dev.tandem.platform.testkit.postgres.PostgresServer;
import java.sql.SQLException;
import java.util.List;

/// The schemas that all migrations of a class path create in two new databases.
public final class MigratedSchemas {
    private MigratedSchemas() {}

    public static List<Schema> of(ClassLoader classPath) {
        return List.of(sqlite(classPath), postgres(classPath));
    }

    private static Schema sqlite(ClassLoader classPath) {
        return migrated(classPath, DatabaseSettings.of(SqliteDatabase.inMemory()));
    }

    private static Schema postgres(ClassLoader classPath) {
        var server = PostgresServer.shared();
        return migrated(classPath, server.directSettings(server.create()));
    }

    /// Holds a connection open while migrations run, as a database in memory ends with its
    /// last connection.
    private static Schema migrated(ClassLoader classPath, DatabaseSettings settings) {
        var migrator = Migrator.of(settings, MigrationProgress.SILENT)
                .with(MigrationScripts.on(classPath, settings.database().engine()));
        try (var connection = migrator.database().connect()) {
            migrator.upgrade("head");
            return SchemaReader.read(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the schema of " + settings.database(), e);
        }
    }
}
