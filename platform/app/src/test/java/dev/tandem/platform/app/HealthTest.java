package dev.tandem.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.testkit.Await;
import dev.tandem.platform.testkit.LogLines;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.database.Outage;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.platform.testkit.http.Response;
import org.junit.jupiter.api.Test;

/// A health check that is slow is repeated, as a monitor does.
@OnBothDatabases
class HealthTest {

    @Test
    void isHealthyWithItsDatabase(Http http, Engine engine) {
        Await.until(() -> http.get("/health").status() == 200);

        assertThat(http.get("/health").body())
                .isEqualTo("{\"status\":\"healthy\",\"database\":\"connected\",\"type\":\"%s\"}"
                        .formatted(engine.productName()));
    }

    @Test
    void keepsTheReasonOfARefusalToItself(Http http, Engine engine, Outage outage) {
        assertDisconnected(outage.refusing(() -> http.get("/health")), engine);
        Await.until(() -> http.get("/health").status() == 200);
    }

    @Test
    void logsOnceWhenItIsUnhealthyAndOnceWhenItIsWell(Http http, Outage outage) {
        try (var log = LogLines.of("tandem.health", Level.INFO)) {
            Await.until(() -> http.get("/health").status() == 200);
            var id = Id.next().toString();
            var asking = http.with("X-Request-Id", id);
            outage.refusing(() -> asking.get("/health"));
            outage.refusing(() -> asking.get("/health"));
            Await.until(() -> asking.get("/health").status() == 200);

            assertThat(log.ofRequest(id, 2))
                    .satisfiesExactly(
                            line -> assertThat(line)
                                    .matches("The database .+ is out of reach: secret-host:5432 refuses"),
                            line -> assertThat(line).matches("The database .+ answers again"));
        }
    }

    @Test
    void doesNotWaitForADatabaseThatIsSilent(Http http, Engine engine, Outage outage) {
        assertDisconnected(outage.silent(() -> http.get("/health")), engine);
    }

    @Test
    void tellsThatItLivesFromThatItIsReady(Http http, Outage outage) {
        Await.until(() -> http.get("/health/ready").body().contains("\"healthy\",\"database\":\"connected\""));

        assertThat(outage.refusing(() -> http.get("/health/ready")).status()).isEqualTo(503);
        assertThat(outage.refusing(() -> http.get("/health/live")).body()).isEqualTo("{\"status\":\"alive\"}");
    }

    private static void assertDisconnected(Response response, Engine engine) {
        assertThat(response.status()).isEqualTo(503);
        assertThat(response.body())
                .isEqualTo("{\"status\":\"unhealthy\",\"database\":\"disconnected\",\"type\":\"%s\"}"
                        .formatted(engine.productName()));
    }
}
