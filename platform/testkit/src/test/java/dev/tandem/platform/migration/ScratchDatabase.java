package dev.tandem.platform.migration;

import dev.tandem.platform.jdbc.address.Database;
import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.jdbc.address.PostgresDatabase;
import dev.tandem.platform.jdbc.address.SqliteDatabase;
import dev.tandem.platform.migration.database.Backup;
import dev.tandem.platform.migration.database.MigrationDatabase;
import dev.tandem.platform.migration.database.postgres.PostgresMigrationDatabase;
import dev.tandem.platform.migration.database.sqlite.SqliteMigrationDatabase;
import dev.tandem.platform.migration.history.AppliedMigration;
import dev.tandem.platform.migration.schema.SchemaFingerprint;
import dev.tandem.platform.migration.script.Migration;
import dev.tandem.platform.migration.script.MigrationScript;
import dev.tandem.platform.migration.script.MigrationScripts;
import dev.tandem.platform.migration.step.MigrationProgress;
import dev.tandem.platform.testkit.Await;
import dev.tandem.platform.testkit.postgres.PostgresServer;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// An empty database for one test, and the scripts that the test migrates it by.
public final class ScratchDatabase {
    private final MigrationDatabase database;
    private final List<MigrationScript> scripts = new ArrayList<>();

    private ScratchDatabase(MigrationDatabase database) {
        this.database = database;
    }

    public static ScratchDatabase on(Engine engine, Path folder) {
        return new ScratchDatabase(
                switch (engine) {
                    case SQLITE ->
                        new SqliteMigrationDatabase(SqliteDatabase.inFile(folder.resolve("test.db")), Await.TIMEOUT);
                    case POSTGRES -> {
                        var server = PostgresServer.shared();
                        yield new PostgresMigrationDatabase(
                                (PostgresDatabase) Database.at(server.directUrl(server.create())));
                    }
                });
    }

    static ScratchDatabase of(MigrationDatabase database) {
        return new ScratchDatabase(database);
    }

    public MigrationDatabase database() {
        return database;
    }

    /// Adds a script, such as `shop/V20260101_0900__create_item`.
    public ScratchDatabase with(String path, String sql) {
        var parts = path.split("/", 2);
        scripts.removeIf(script -> script.path().equals(path + ".sql"));
        scripts.add(new MigrationScript(database.engine(), parts[0], parts[1] + ".sql", sql));
        return this;
    }

    /// Adds the way forward and the way back.
    public ScratchDatabase with(String path, String forward, String back) {
        return with(path, forward).with(path.replace("/V", "/U"), back);
    }

    public ScratchDatabase without(String path) {
        scripts.removeIf(script -> script.path().equals(path + ".sql"));
        return this;
    }

    public Migrator migrator() {
        return migrator(MigrationProgress.SILENT);
    }

    Migrator migrator(MigrationProgress progress) {
        return new Migrator(
                database, new MigrationScripts(database.engine(), List.copyOf(scripts)), progress, Backup.NONE);
    }

    /// Upgrades to the head, and returns the revisions that were applied.
    public List<String> upgrade() {
        return revisions(migrator().upgrade("head"));
    }

    List<String> downgrade(String target) {
        return revisions(migrator().downgrade(target, null, false));
    }

    /// The revisions in the history, in the order in which they were applied.
    List<String> history() {
        return migrator().state().history().stream()
                .map(AppliedMigration::revision)
                .toList();
    }

    static List<String> revisions(List<Migration> migrations) {
        return migrations.stream().map(Migration::revision).toList();
    }

    public void execute(String... statements) {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.executeUpdate(sql);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /// The rows of queries, the values of each joined by commas.
    public List<String> rows(String... queries) {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            var rows = new ArrayList<String>();
            for (var query : queries) {
                try (var found = statement.executeQuery(query)) {
                    while (found.next()) {
                        rows.add(row(found));
                    }
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String row(ResultSet found) throws SQLException {
        var row = new ArrayList<String>();
        for (var column = 1; column <= found.getMetaData().getColumnCount(); column++) {
            row.add(String.valueOf(found.getString(column)));
        }
        return String.join(",", row);
    }

    public String schema() {
        try (var connection = database.connect()) {
            return SchemaFingerprint.of(connection, database.engine()).toString();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /// What the schema would be after a script, in an empty database.
    public String schemaAfter(MigrationScript script) {
        try {
            return database.schemaAfter(List.of(script)).toString();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    public List<MigrationScript> scripts() {
        return List.copyOf(scripts);
    }
}
