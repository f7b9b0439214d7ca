package dev.tandem.platform.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.testkit.TestClock;
import dev.tandem.platform.testkit.http.Response;
import dev.tandem.platform.web.WebTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RateLimitTest extends WebTest {

    RateLimitTest() {
        super(Map.of(
                "tandem.rate-limit",
                3,
                "tandem.client-address-header",
                "X-Real-Address",
                "tandem.trusted-proxies",
                List.of("127.0.0.0/8", "::1")));
    }

    /// The first response makes the client read the OpenAPI document, too, so the minute begins
    /// after it.
    @BeforeEach
    void waitForTheNextMinute() {
        http.get("/test/things");
        context.getBean(TestClock.class).advance(Duration.ofMinutes(1));
    }

    @Test
    void refusesMoreThanAllowedInAMinute() {
        assertThat(rateLimit(http.get("/test/things"))).isEqualTo("3 2 60");
        assertThat(rateLimit(http.get("/nowhere"))).isEqualTo("3 1 60");
        assertThat(rateLimit(http.get("/test/things"))).isEqualTo("3 0 60");

        var refused = http.get("/test/things");

        assertProblem(refused, 429, "request.too-many-requests");
        assertThat(rateLimit(refused)).isEqualTo("3 0 60");
        assertThat(refused.header("Retry-After")).contains("60");
        assertThat(refused.header("X-Request-Id")).isPresent();
        context.getBean(TestClock.class).advance(Duration.ofSeconds(59));
        assertThat(rateLimit(http.get("/test/things"))).isEqualTo("3 0 1");
        context.getBean(TestClock.class).advance(Duration.ofSeconds(1));
        assertThat(rateLimit(http.get("/test/things"))).isEqualTo("3 2 60");
    }

    @Test
    void countsEachAddressSeparately() {
        for (var i = 0; i < 3; i++) {
            http.with("X-Real-Address", "10.0.0.1").get("/test/things");
        }

        assertThat(http.with("X-Real-Address", "10.0.0.1").get("/test/things").status())
                .isEqualTo(429);
        assertThat(http.with("X-Real-Address", "10.0.0.2").get("/test/things").status())
                .isEqualTo(200);
    }

    @Test
    void countsANetworkOfIpv6AsOne() {
        for (var i = 0; i < 3; i++) {
            http.with("X-Real-Address", "2001:db8:1:2::" + i).get("/test/things");
        }

        assertThat(http.with("X-Real-Address", "2001:db8:1:2:ffff::1")
                        .get("/test/things")
                        .status())
                .isEqualTo(429);
        assertThat(http.with("X-Real-Address", "2001:db8:1:3::1")
                        .get("/test/things")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void ignoresHeadersThatAreNotConfigured() {
        for (var i = 0; i < 3; i++) {
            http.with("X-Forwarded-For", "10.0.0." + i)
                    .with("Forwarded", "for=10.0.0." + i)
                    .get("/test/things");
        }

        assertThat(http.with("X-Forwarded-For", "10.0.0.9").get("/test/things").status())
                .isEqualTo(429);
        assertThat(http.with("X-Real-Address", "no address").get("/test/things").status())
                .isEqualTo(429);
    }

    private static String rateLimit(Response response) {
        return "%s %s %s"
                .formatted(
                        response.header("RateLimit-Limit").orElseThrow(),
                        response.header("RateLimit-Remaining").orElseThrow(),
                        response.header("RateLimit-Reset").orElseThrow());
    }
}
