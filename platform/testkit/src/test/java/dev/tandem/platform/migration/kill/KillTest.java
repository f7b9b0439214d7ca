package dev.tandem.platform.migration.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.Migrator;
import dev.tandem.platform.migration.database.Backup;
import dev.tandem.platform.migration.database.MigrationDatabase;
import dev.tandem.platform.migration.schema.SchemaFingerprint;
import dev.tandem.platform.migration.step.MigrationProgress;
import dev.tandem.platform.testkit.Await;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A program that is killed while it migrates leaves a database that the next one migrates to the
/// same schema and the same rows.
@Tag(OnBothDatabases.TAG)
class KillTest {
    private static final int KILLED = 128 + 9;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    static Stream<Arguments> scenarios() {
        return Stream.of(Engine.values())
                .flatMap(engine -> Stream.of(KillScenario.values())
                        .filter(scenario -> scenario.isOf(engine))
                        .map(scenario -> Arguments.of(engine, scenario)));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void recoversFromSomeStatements(Engine engine, KillScenario scenario) throws Exception {
        recovers(engine, scenario, "forward", 9);
    }

    @Tag("thorough")
    @ParameterizedTest
    @MethodSource("scenarios")
    void recoversFromEachStatement(Engine engine, KillScenario scenario) throws Exception {
        recovers(engine, scenario, "forward", 1);
    }

    @Tag("thorough")
    @ParameterizedTest
    @MethodSource("scenarios")
    void recoversFromEachStatementOfTheWayBack(Engine engine, KillScenario scenario) throws Exception {
        recovers(engine, scenario, "back", 1);
    }

    private void recovers(Engine engine, KillScenario scenario, String direction, int stride) throws Exception {
        var expected = contents(migrated(engine, scenario, direction));
        var killed = 0;
        for (var statement = 1; ; statement += stride) {
            var url = url(engine, "killed" + statement);
            prepare(url, scenario, direction);
            var exit = runAndKill(url, scenario, statement, direction);
            if (exit == 0) {
                break;
            }
            assertThat(exit)
                    .as("exit code when killed at statement %d", statement)
                    .isEqualTo(KILLED);
            killed++;

            KilledMigration.migrate(migrator(url, scenario), direction);

            assertThat(contents(url)).as("killed at statement %d", statement).isEqualTo(expected);
        }
        assertThat(killed).isGreaterThan(1);
    }

    private String migrated(Engine engine, KillScenario scenario, String direction) throws SQLException {
        var url = url(engine, "expected");
        prepare(url, scenario, direction);
        KilledMigration.migrate(migrator(url, scenario), direction);
        return url;
    }

    private String url(Engine engine, String name) {
        return engine == Engine.SQLITE
                ? "sqlite:///" + folder.resolve(name + ".db")
                : PostgresServer.shared().directUrl(PostgresServer.shared().create());
    }

    private static void prepare(String url, KillScenario scenario, String direction) throws SQLException {
        migrator(url, scenario).upgrade("+1");
        try (var connection = KilledMigration.database(url).connect();
                var statement = connection.createStatement()) {
            for (var row : scenario.rows()) {
                statement.addBatch(row);
            }
            statement.executeBatch();
        }
        if (direction.equals("back")) {
            migrator(url, scenario).upgrade("head");
        }
    }

    private static Migrator migrator(String url, KillScenario scenario) {
        var database = KilledMigration.database(url);
        return new Migrator(database, scenario.scripts(database.engine()), MigrationProgress.SILENT, Backup.NONE);
    }

    private int runAndKill(String url, KillScenario scenario, int statement, String direction)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        KilledMigration.class.getName(),
                        scenario.name(),
                        url,
                        String.valueOf(statement),
                        direction)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        assertThat(process.waitFor(Await.TIMEOUT.toMinutes(), TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    /// The schema, the history and all rows.
    private static List<String> contents(String url) throws SQLException {
        MigrationDatabase database = KilledMigration.database(url);
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            var contents = new ArrayList<String>();
            contents.add(SchemaFingerprint.of(connection, database.engine()).toString());
            for (var query : List.of(
                    "select script from flyway_schema_history order by installed_rank",
                    "select id || ' ' || price from item order by id",
                    "select id || ' ' || item_id from part order by id")) {
                try (var rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        contents.add(rows.getString(1));
                    }
                }
            }
            return contents;
        }
    }
}
