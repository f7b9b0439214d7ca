package dev.tandem.platform.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.jdbc.address.SqliteDatabase;
import dev.tandem.platform.migration.Migrator;
import dev.tandem.platform.migration.derive.Decisions;
import dev.tandem.platform.migration.derive.Derivation;
import dev.tandem.platform.migration.row.RowTables;
import dev.tandem.platform.migration.script.Migration;
import dev.tandem.platform.migration.script.MigrationScript;
import dev.tandem.platform.migration.script.MigrationScripts;
import dev.tandem.platform.migration.step.MigrationProgress;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.postgres.PostgresServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The rows of all modules say of their tables what the migrations make of them.
class TablesOfRowsTest {
    private static final ClassLoader CLASS_PATH = TablesOfRowsTest.class.getClassLoader();

    @TempDir
    private Path folder;

    @Test
    void needNoMigration() {
        var scripts = Arrays.stream(Engine.values())
                .map(engine -> MigrationScripts.on(CLASS_PATH, engine))
                .toList();
        var rows = RowTables.on(CLASS_PATH);

        assertThat(Derivation.modules(scripts, rows))
                .contains("identity", "platform", "trips")
                .allSatisfy(module -> assertThat(Derivation.of(module, scripts, rows, Decisions.NONE)
                                .differences())
                        .isEmpty());
    }

    /// What is read from the words of scripts is also what each database makes of them.
    @ParameterizedTest
    @EnumSource(Engine.class)
    @Tag(OnBothDatabases.TAG)
    void areThoseOfTheDatabase(Engine engine) throws SQLException {
        var migrator = Migrator.of(settings(engine), MigrationProgress.SILENT);
        var database = migrator.database();
        database.create();
        var rows = RowTables.on(CLASS_PATH);
        var creation = String.join(";\n", rows.statements(engine)) + ";\n";

        var described = database.schemaAfter(List.of(new MigrationScript(engine, "rows", "rows.sql", creation)));
        var migrated = database.schemaAfter(
                migrator.scripts().migrations().stream().map(Migration::forward).toList());

        assertThat(described.relations()).isNotEmpty();
        assertThat(described.differences(migrated)).isEmpty();
    }

    private DatabaseSettings settings(Engine engine) {
        if (engine == Engine.SQLITE) {
            return DatabaseSettings.of(SqliteDatabase.inFile(folder.resolve("test.db")));
        }
        var server = PostgresServer.shared();
        return server.directSettings(server.create());
    }
}
