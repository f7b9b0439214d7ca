package dev.tandem.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.jdbc.Engine;
import dev.tandem.platform.testkit.Http;
import dev.tandem.platform.testkit.OnBothDatabases;
import dev.tandem.platform.testkit.Outage;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class HealthTest {

    @Test
    void isHealthyWithItsDatabase(Http http, Engine engine) {
        var answer = http.get("/health");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"status\":\"healthy\",\"database\":\"connected\",\"type\":\"%s\"}"
                        .formatted(engine.productName()));
    }

    @Test
    void isUnhealthyWithoutItAndKeepsTheReasonToItself(Http http, Engine engine, Outage outage) {
        var answer = outage.during(() -> http.get("/health"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body())
                .isEqualTo("{\"status\":\"unhealthy\",\"database\":\"disconnected\",\"type\":\"%s\"}"
                        .formatted(engine.productName()));
        assertThat(http.get("/health").status()).isEqualTo(200);
    }
}
