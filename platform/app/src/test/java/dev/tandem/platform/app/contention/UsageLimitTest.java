package dev.tandem.platform.app.contention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.app.Application;
import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.testkit.TestClock;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.platform.testkit.http.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The default limits on what one address, one name and one account may do.
@Tag("database")
class UsageLimitTest {
    private static final String WRONG = """
            {"login": "%s", "password": "wrong horse"}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void letsAnAddressGuessTenTimesAMinute(Engine engine) {
        try (var application = Application.on(engine, folder, settings -> settings)) {
            var http = application.http();
            http.post("/v1/accounts", Application.ACCOUNT);
            for (var i = 0; i < 10; i++) {
                var response = http.post("/v1/sessions", WRONG.formatted("eve" + i));
                assertThat(response.status()).isEqualTo(401);
                assertThat(response.header("RateLimit-Remaining")).contains(String.valueOf(9 - i));
            }

            assertRefused(http.post("/v1/sessions", Application.LOGIN), 10);
            application.context().getBean(TestClock.class).advance(Duration.ofMinutes(1));
            assertThat(http.post("/v1/sessions", Application.LOGIN).status()).isEqualTo(201);
        }
    }

    @ParameterizedTest
    @EnumSource
    void letsANameBeGuessedTenTimesAMinute(Engine engine) {
        try (var application = Application.on(engine, folder, settings -> settings)) {
            var http = application.http();
            http.post("/v1/accounts", Application.ACCOUNT);
            for (var i = 0; i < 5; i++) {
                http.post("/v1/sessions", WRONG.formatted("ada"));
                http.post("/v1/me/restore", WRONG.formatted(" ADA "));
            }

            assertRefused(http.post("/v1/sessions", Application.LOGIN), 10);
            assertThat(http.post("/v1/sessions", WRONG.formatted("eve")).status())
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @EnumSource
    void letsAnAddressAskForTenNamesAMinute(Engine engine) {
        try (var application = Application.on(engine, folder, settings -> settings)) {
            var http = application.http();
            for (var i = 0; i < 10; i++) {
                assertThat(http.post("/v1/accounts", Application.ACCOUNT).status())
                        .isEqualTo(i == 0 ? 201 : 409);
            }

            assertRefused(http.post("/v1/accounts", Application.ACCOUNT), 10);
        }
    }

    @ParameterizedTest
    @EnumSource
    void letsAnAccountAskForTenAddressesAMinute(Engine engine) {
        try (var application = Application.on(engine, folder, settings -> settings)) {
            var ada = application.signedIn();
            for (var i = 0; i < 10; i++) {
                assertThat(ada.patch("/v1/me", "{}").status()).isEqualTo(200);
            }

            assertRefused(ada.patch("/v1/me", "{\"email\": \"eve@example.org\"}"), 10);
        }
    }

    @ParameterizedTest
    @EnumSource
    void boundsTheWritesOfAnAccount(Engine engine) {
        var limits = Map.<String, Object>of("tandem.limits.writes", 3);
        try (var application = Application.on(engine, folder, settings -> settings, limits)) {
            var ada = application.signedIn();
            for (var i = 0; i < 3; i++) {
                assertThat(ada.post("/v1/trips", "{}").status()).isEqualTo(422);
            }

            assertRefused(ada.post("/v1/trips", Application.TRIP), 3);
            assertThat(ada.get("/v1/me").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void letsSomebodySignOutWhoseLimitsAreUsedUp(Engine engine) {
        var limits = Map.<String, Object>of("tandem.limits.writes", 1, "tandem.limits.bytes", 1);
        try (var application = Application.on(engine, folder, settings -> settings, limits)) {
            var ada = application.signedIn();
            ada.post("/v1/trips", Application.TRIP);
            assertRefused(ada.post("/v1/trips", Application.TRIP), 1);

            var changed = ada.send("PUT", "/v1/me/password", """
                    {"current_password": "correct horse", "new_password": "battery staple"}
                    """);
            assertThat(changed.status()).as(changed.toString()).isEqualTo(204);
            assertThat(ada.delete("/v1/sessions").status()).isEqualTo(204);
        }
    }

    @ParameterizedTest
    @EnumSource
    void boundsTheBytesThatAnAccountHasStored(Engine engine) {
        var limits = Map.<String, Object>of("tandem.limits.bytes", 2 * Application.TRIP.length());
        try (var application = Application.on(engine, folder, settings -> settings, limits)) {
            var ada = application.signedIn();
            assertThat(ada.post("/v1/trips", Application.TRIP).status()).isEqualTo(201);
            assertThat(ada.post("/v1/trips", Application.TRIP).status()).isEqualTo(201);

            assertRefused(ada.post("/v1/trips", "{}"), 2 * Application.TRIP.length());
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysNothingOfTheTimeThatAGuessTook(Engine engine) {
        try (var application = Application.on(engine, folder, settings -> settings)) {
            var http = application.http();

            assertThat(timing(http.post("/v1/accounts", Application.ACCOUNT))).isEqualTo("none");
            assertThat(timing(http.post("/v1/sessions", WRONG.formatted("ada"))))
                    .isEqualTo("none");
            assertThat(timing(http.post("/v1/me/restore", WRONG.formatted("ada"))))
                    .isEqualTo("none");
            assertThat(timing(signedIn(http).patch("/v1/me", "{}"))).isEqualTo("none");
            assertThat(timing(signedIn(http).send("PUT", "/v1/me/password", WRONG)))
                    .isEqualTo("none");
            assertThat(timing(http.get("/v1/trips"))).contains("total;dur=");
        }
    }

    private static String timing(Response response) {
        return response.header("Server-Timing").orElseThrow();
    }

    private static Http signedIn(Http http) {
        var session = http.post("/v1/sessions", Application.LOGIN).json();
        return http.with("Authorization", "Bearer " + session.get("access_token"));
    }

    private static void assertRefused(Response response, int limit) {
        assertThat(response.status()).as(response.toString()).isEqualTo(429);
        assertThat(response.json()).containsEntry("code", "request.too-many-requests");
        assertThat(response.header("RateLimit-Limit")).contains(String.valueOf(limit));
        assertThat(response.header("RateLimit-Remaining")).contains("0");
        assertThat(response.header("Retry-After")).isEqualTo(response.header("RateLimit-Reset"));
        assertThat(Integer.parseInt(response.header("Retry-After").orElseThrow()))
                .isPositive();
    }
}
