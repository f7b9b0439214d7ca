package dev.tandem.platform.app.contention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.app.Application;
import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.PoolSettings;
import dev.tandem.platform.jdbc.SqliteSettings;
import dev.tandem.platform.jdbc.SqliteSettings.Synchronous;
import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.testkit.Await;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A request that cannot be served in time gets the same 503 on both databases, and soon.
@Tag(OnBothDatabases.TAG)
class BusyDatabaseTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LONG_ENOUGH_TO_CONNECT = Duration.ofSeconds(5);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void saysSoWhenNoConnectionIsFree(Engine engine) throws Exception {
        try (var application = Application.on(engine, folder, BusyDatabaseTest::oneConnection)) {
            Await.until(() -> application.http().get("/health").status() == 200);
            try (var taken = application.pool().dataSource().getConnection()) {
                taken.setReadOnly(true);
                taken.setAutoCommit(false);

                assertBusy(() -> application.http().get("/v1/trips"));
                Await.until(() -> application.http().get("/health").status() == 200);
            }
            assertThat(application.pool().metrics().pool().timeouts()).isPositive();
            Await.until(() -> application.http().get("/v1/trips").status() == 200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysSoWhenALockIsHeldTooLong(Engine engine) throws Exception {
        try (var application = Application.on(engine, folder, BusyDatabaseTest::shortTimeouts)) {
            var ada = application.signedIn();
            var trip =
                    ada.post("/v1/trips", Application.TRIP).header("Location").orElseThrow();
            try (var holding = application.pool().dataSource().getConnection()) {
                holding.setAutoCommit(false);
                try (var statement = holding.createStatement()) {
                    statement.executeUpdate("update trip set title = title");
                }

                assertBusy(() -> ada.delete(trip));
            }
            Await.until(() -> ada.delete(trip).status() == 204);
        }
    }

    private static void assertBusy(Supplier<Response> request) {
        var response = request.get();

        assertThat(response.status()).isEqualTo(503);
        assertThat(response.header("Retry-After")).contains("1");
        assertThat(response.json())
                .containsEntry("code", "database.busy")
                .containsEntry("detail", "The database has too much to do at the moment. Try again.");
    }

    private static DatabaseSettings oneConnection(DatabaseSettings settings) {
        return settings.with(PoolSettings.DEFAULT.sized(1, 0).waiting(LONG_ENOUGH_TO_CONNECT))
                .with(new SqliteSettings(1, LONG_ENOUGH_TO_CONNECT, Synchronous.NORMAL, -1_000));
    }

    private static DatabaseSettings shortTimeouts(DatabaseSettings settings) {
        return settings.with(
                        PoolSettings.DEFAULT.sized(2, 0).waiting(Await.TIMEOUT).bounded(Await.TIMEOUT, SECOND))
                .with(SqliteSettings.DEFAULT.waiting(SECOND));
    }
}
