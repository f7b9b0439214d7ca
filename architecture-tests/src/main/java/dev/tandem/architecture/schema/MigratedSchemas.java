package dev.tandem.architecture.schema;

import dev.tandem.platform.jdbc.address.Database;
import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.jdbc.address.PostgresDatabase;
import dev.tandem.platform.jdbc.address.SqliteDatabase;
import dev.tandem.platform.jdbc.pool.MinimalDataSource;
import dev.tandem.platform.migration.MigrationScripts;
import dev.tandem.platform.migration.Upgrade;
import dev.tandem.platform.testkit.postgres.PostgresServer;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/// The schemas that all migrations of a class path create in two new databases.
public final class MigratedSchemas {
    private MigratedSchemas() {}

    public static List<Schema> of(ClassLoader classPath) {
        return List.of(sqlite(classPath), postgres(classPath));
    }

    private static Schema sqlite(ClassLoader classPath) {
        var url = SqliteDatabase.inMemory().jdbcUrl();
        return migrated(classPath, Engine.SQLITE, () -> DriverManager.getConnection(url));
    }

    private static Schema postgres(ClassLoader classPath) {
        var server = PostgresServer.shared();
        var database = (PostgresDatabase) Database.at(server.directUrl(server.create()));
        return migrated(classPath, Engine.POSTGRES, database::connect);
    }

    /// Holds a connection open while migrations run, as a database in memory ends with its
    /// last connection.
    private static Schema migrated(ClassLoader classPath, Engine engine, MinimalDataSource database) {
        try (var connection = database.getConnection()) {
            Upgrade.run(MigrationScripts.on(classPath, engine), database);
            return SchemaReader.read(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the schema of " + engine.productName(), e);
        }
    }
}
