package dev.tandem.platform.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.app.Application;
import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.jdbc.seed.Seeding;
import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.migration.Migrator;
import dev.tandem.platform.migration.schema.SchemaFingerprint;
import dev.tandem.platform.migration.step.MigrationProgress;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every migration of every module that the program ships is undone and applied again, with rows
/// in all tables.
@Tag(OnBothDatabases.TAG)
class AllMigrationsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /// The schema is the same each time, and so are the rows that it still has room for.
    @ParameterizedTest
    @EnumSource(Engine.class)
    void goBackAndForwardWithRows(Engine engine) throws SQLException {
        try (var application = Application.unlimited(engine, folder)) {
            var migrator = migrator(application);
            var http = application.http();
            fillAllTables(application, migrator);
            var head = schema(migrator);

            var steps = migrator.state().newestFirst();
            for (var migration : steps) {
                var before = schema(migrator);
                var rows = RowsOfAllTables.in(migrator);

                assertThat(migrator.downgrade("-1", null, true)).containsExactly(migration);
                var after = schema(migrator);
                var rowsLeft = RowsOfAllTables.in(migrator);
                rows.assertKeptIn(rowsLeft);

                assertThat(migrator.upgrade("+1")).containsExactly(migration);
                assertThat(schema(migrator))
                        .as("schema with %s again", migration)
                        .isEqualTo(before);

                assertThat(migrator.downgrade("-1", null, true)).containsExactly(migration);
                assertThat(schema(migrator))
                        .as("schema without %s again", migration)
                        .isEqualTo(after);
            }
            assertThat(schema(migrator).relations()).isEmpty();
            assertThat(http.get("/v1/trips").status()).isEqualTo(500);

            assertThat(migrator.upgrade("head")).hasSameSizeAs(steps);
            assertThat(schema(migrator)).isEqualTo(head);
            assertThat(http.get("/v1/trips").status()).isEqualTo(200);
        }
    }

    /// Undoing a migration removes what it added, and what was there before works on.
    @ParameterizedTest
    @EnumSource(Engine.class)
    void keepWhatEarlierOnesAdded(Engine engine) {
        try (var application = Application.unlimited(engine, folder)) {
            var http = application.http();
            var trip = application
                    .signedIn()
                    .post("/v1/trips", Application.TRIP)
                    .header("Location")
                    .orElseThrow();

            assertThat(migrator(application).downgrade("trips/20261120_1030", null, true))
                    .isNotEmpty();
            migrator(application).upgrade("head");

            assertThat(http.get(trip).json())
                    .containsEntry("title", "Over the Alps")
                    .containsEntry("tags", List.of("alps"))
                    .containsEntry("status", "published");
            assertThat(http.get("/v1/trips?tag=alps").list("items")).hasSize(1);
            assertThat(http.get("/v1/trips?q=alps").list("items")).hasSize(1);
            assertThat(http.get("/v1/tags").list("items"))
                    .singleElement()
                    .satisfies(tag -> assertThat(tag).containsEntry("trip_count", 1));
        }
    }

    private static Migrator migrator(Application application) {
        var context = application.context();
        return Migrator.of(context.getBean(DatabaseSettings.class), MigrationProgress.SILENT);
    }

    /// A table without rows would prove nothing. What demo data do not fill is filled by
    /// requests.
    private static void fillAllTables(Application application, Migrator migrator) throws SQLException {
        var seeding = application.context().getBean(Seeding.class);
        seeding.seed(seeding.demo(), false, (series, done, count) -> {});
        var http = application.signedIn();
        http.with("Idempotency-Key", "once").post("/v1/trips", Application.TRIP);
        http.post("/v1/orders", """
                {"currency": "EUR",
                 "items": [{"product_code": "B", "name": "Bell", "quantity": 1, "unit_price": "9.99"}]}
                """);
        var order = http.get("/v1/orders").list("items").getFirst().get("id");
        http.post("/v1/sync", "{\"operations\": [%s, %s]}".formatted(operation(order, 0), operation(order, 1)));
        try (var connection = migrator.database().connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate("insert into usage_count values ('%s', 1, 1)".formatted("0".repeat(64)));
        }
        assertThat(RowsOfAllTables.in(migrator).tables())
                .allSatisfy((table, rows) -> assertThat(rows)
                        .as("rows of %s, which this test must fill", table)
                        .isNotEmpty());
    }

    /// The server has written later than at that time, so that there is a conflict.
    private static String operation(@Nullable Object row, int millis) {
        return "{\"id\": \"%s\", \"table\": \"orders\", \"operation\": \"UPDATE\", \"data\": {\"id\": \"%s\", \"note\": \"%d\"}, \"timestamp\": %d}"
                .formatted(Id.next(), row, millis, millis);
    }

    private static SchemaFingerprint schema(Migrator migrator) throws SQLException {
        try (var connection = migrator.database().connect()) {
            return SchemaFingerprint.of(connection, migrator.database().engine());
        }
    }
}
