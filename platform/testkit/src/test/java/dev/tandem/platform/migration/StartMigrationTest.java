package dev.tandem.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.jdbc.address.SqliteDatabase;
import dev.tandem.platform.migration.step.MigrationProgress;
import dev.tandem.platform.testkit.GenerousTimeouts;
import dev.tandem.platform.testkit.LogLines;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.postgres.PostgresServer;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What a server does at its start with a schema that is not its own.
@ParameterizedClass
@EnumSource(Engine.class)
@Tag(OnBothDatabases.TAG)
class StartMigrationTest {
    @Parameter
    @SuppressWarnings("NullAway.Init")
    private Engine engine;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private DatabaseSettings settings;

    @SuppressWarnings("NullAway.Init")
    private Migrator migrator;

    @BeforeEach
    void name() {
        var server = PostgresServer.shared();
        settings = engine == Engine.SQLITE
                ? GenerousTimeouts.of(SqliteDatabase.inFile(folder.resolve("x.db")))
                : server.directSettings(server.create());
        migrator = Migrator.of(settings, MigrationProgress.SILENT);
    }

    @Test
    void migratesAnEmptyDatabase() {
        start(settings);

        assertThat(migrator.state().pending()).isEmpty();
    }

    /// A first start that was killed has left a part of the schema, and no rows.
    @Test
    void goesOnWithAFirstStartThatBrokeOff() {
        migrator.upgrade("+2");

        start(settings);

        assertThat(migrator.state().pending()).isEmpty();
    }

    @Test
    void migratesSqliteAndRefusesAPostgresThatIsBehind() throws SQLException {
        migrator.upgrade("head");
        migrator.downgrade("-1", null, false);
        execute("insert into usage_count values ('%s', 0, 0)".formatted("0".repeat(64)));

        if (engine == Engine.SQLITE) {
            start(settings);
            assertThat(migrator.state().pending()).isEmpty();
            assertThat(folder).isDirectoryContaining(file -> file.toString().contains("x.db.before-"));
        } else {
            assertThatThrownBy(() -> start(settings))
                    .hasRootCauseMessage("The database " + settings.database()
                            + " lacks migrations of this program: 1, the first of them other/20991231_1300 require"
                            + " kind. Run `tandem db upgrade`, or set TANDEM_MIGRATE=on-start.");
            assertThat(migrator.state().pending()).hasSize(1);

            start(settings.migratingOnStart(true));
            assertThat(migrator.state().pending()).isEmpty();
        }
    }

    @Test
    void worksWithWhatANewerProgramAdded() throws SQLException {
        migrator.upgrade("head");
        addOfNewerProgram("additive");

        try (var log = LogLines.of("tandem.migration", Level.WARN)) {
            start(settings);

            assertThat(log.messages())
                    .containsExactly("The database " + settings.database()
                            + " has shop/21000101_0900 of a newer program, which only adds; this one works without it");
        }
    }

    @Test
    void refusesWhatANewerProgramChanged() throws SQLException {
        migrator.upgrade("head");
        addOfNewerProgram("lossless");

        assertThatThrownBy(() -> start(settings))
                .rootCause()
                .hasMessageContaining("was migrated by a newer program, and shop/21000101_0900 changed more");
    }

    @Test
    void refusesTablesThatItDidNotMake() throws SQLException {
        migrator.database().create();
        execute("create table other (id integer)");

        assertThatThrownBy(() -> start(settings)).rootCause().hasMessageContaining("`tandem db baseline`");
    }

    private void addOfNewerProgram(String effect) throws SQLException {
        execute("""
                insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                    installed_by, execution_time, success, effect)
                values (99, '21000101.0900', 'fly', 'SQL', 'shop/V21000101_0900__fly.sql', 1, '', 1, true, '%s')
                """.formatted(effect));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = migrator.database().connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static void start(DatabaseSettings settings) {
        try (var context =
                settings.configure(ApplicationContext.builder("test")).start()) {
            context.getBean(DataSource.class);
        }
    }
}
