package dev.tandem.platform.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.jdbc.address.SqliteDatabase;
import dev.tandem.platform.migration.Migrator;
import dev.tandem.platform.migration.catalog.Parity;
import dev.tandem.platform.migration.step.MigrationProgress;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.postgres.PostgresServer;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Two databases of the program have one schema, and whatever is changed in one of them is named.
@Tag(OnBothDatabases.TAG)
class SchemaParityTest {
    @TempDir
    private Path folder;

    private Migrator sqlite;
    private Migrator postgres;

    @BeforeEach
    void migrateBoth() {
        sqlite = migrated(Engine.SQLITE);
        postgres = migrated(Engine.POSTGRES);
    }

    @Test
    void isTheSameOnBoth() {
        assertThat(new Parity(sqlite, postgres).differences()).isEmpty();
        assertThat(new Parity(postgres, sqlite).differences()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void isTheSameOnTwoOfAKind(Engine engine) {
        assertThat(new Parity(engine == Engine.SQLITE ? sqlite : postgres, migrated(engine)).differences())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "drop index ix_trip_listed                                  | ix_trip_listed",
                "alter table trip drop constraint ck_trip_title             | ck_trip_title",
                "drop table trip_word                                       | trip_word",
                "alter table trip_tag add column note text                  | note",
                "create table guest (id integer not null)                   | guest",
            })
    void namesWhatIsOnlyInOne(String change, String named) throws SQLException {
        execute(postgres, change);
        assertNamed(new Parity(sqlite, postgres), named);

        execute(sqlite, change);
        assertNamed(new Parity(sqlite, migrated(Engine.POSTGRES)), named);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                """
                alter table trip_photo drop constraint fk_trip_photo_trip, \
                add constraint fk_trip_photo_trip foreign key (trip_id) references trip (id) on delete restrict \
                | fk_trip_photo_trip""",
                "alter table account_password alter column hash type varchar(300) | hash",
                """
                alter table trip drop constraint ck_trip_title, \
                add constraint ck_trip_title check (length(title) between 1 and 300) | ck_trip_title""",
                """
                drop index ix_trip_start; create index ix_trip_start on trip (start_day, id) where deleted_at is null \
                | ix_trip_start""",
                """
                drop index ix_trip_listed; create index ix_trip_listed on trip (listed_at, id desc) \
                where listed_at is not null | ix_trip_listed""",
                "alter table trip alter column title drop not null | title",
            })
    void namesWhatSaysSomethingElse(String change, String named) throws SQLException {
        execute(postgres, change);

        assertNamed(new Parity(sqlite, postgres), named);
        assertNamed(new Parity(postgres, migrated(Engine.POSTGRES)), named);
    }

    /// Where nobody knows what made the tables, they are compared with each other alone.
    @Test
    void comparesTablesWithoutAHistory() throws SQLException {
        for (var migrator : new Migrator[] {sqlite, postgres}) {
            execute(migrator, "drop table flyway_schema_history");
        }
        assertThat(new Parity(sqlite, postgres).differences()).isEmpty();

        execute(postgres, """
                drop index ix_trip_start;
                create index ix_trip_start on trip (start_day, id) where deleted_at is null;
                alter table trip_photo drop constraint fk_trip_photo_trip;
                alter table trip_photo add constraint fk_trip_photo_trip foreign key (trip_id) references trip (id);
                """);
        assertThat(new Parity(sqlite, postgres).differences())
                .anySatisfy(line -> assertThat(line).contains("trip", "start_day, id", "deleted_at is null"))
                .anySatisfy(line -> assertThat(line).contains("trip_photo", "on delete no action"))
                .hasSize(4);
    }

    @Test
    void namesWhatWasAppliedToOneOnly() {
        postgres.downgrade("-1", null, true);

        assertNamed(new Parity(sqlite, postgres), "orders/20261130_2300 was not applied");
    }

    private static void assertNamed(Parity parity, String named) {
        assertThat(parity.differences()).anySatisfy(line -> assertThat(line).contains(named));
    }

    private Migrator migrated(Engine engine) {
        var migrator = Migrator.of(settings(engine), MigrationProgress.SILENT);
        migrator.upgrade("head");
        return migrator;
    }

    private DatabaseSettings settings(Engine engine) {
        if (engine == Engine.SQLITE) {
            return DatabaseSettings.of(SqliteDatabase.inFile(folder.resolve(System.nanoTime() + ".db")));
        }
        var server = PostgresServer.shared();
        return server.directSettings(server.create());
    }

    private static void execute(Migrator migrator, String sql) throws SQLException {
        try (var connection = migrator.database().connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
