package dev.tandem.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.testkit.http.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What browsers and caches are told about every answer.
class ResponseHeadersTest extends WebTest {
    ResponseHeadersTest() {
        super(Map.of("tandem.trusted-proxies", "127.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/test/things",
                "/nowhere",
                "/test/failures/unforeseen",
                "/docs",
                "/docs/start.js",
                "/openapi.yml"
            })
    void tellsBrowsersToTakeItForWhatItIs(String path) {
        var answer = http.get(path);

        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("X-Frame-Options")).contains("DENY");
        assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(answer.header("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'none'")
                .doesNotContain("script-src", "unsafe-eval");
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void letsNothingRunButTheScriptsOfThePage() {
        assertThat(policy(http.get("/test/things"))).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(policy(http.get("/docs"))).startsWith("default-src 'self'; style-src 'self' 'unsafe-inline';");
    }

    @Test
    void keepsOutOfCachesWhatWasSentAndWhatIsRefused() {
        assertThat(cached(http.post("/test/things", "{\"first_name\": \"x\"}"))).isEqualTo("no-store");
        assertThat(cached(http.get("/nowhere"))).isEqualTo("no-store");
        assertThat(cached(http.with("Authorization", "Bearer x").get("/nowhere")))
                .isEqualTo("no-store");
    }

    @Test
    void letsReadersKeepWhatIsTheirs() {
        assertThat(cached(http.with("Authorization", "Bearer x").get("/test/things")))
                .isEqualTo("private, no-cache");
    }

    @Test
    void letsGuestsKeepWhatGuestsSee() {
        var answer = http.get("/test/things");

        assertThat(cached(answer)).isEqualTo("no-cache");
        assertThat(answer.header("Vary")).contains("Authorization, Accept-Encoding, Origin");
    }

    @Test
    void letsAnybodyKeepThePagesFiles() {
        assertThat(cached(http.get("/docs"))).isEqualTo("no-cache");
        assertThat(cached(http.get("/docs/page.css"))).isEqualTo("public, max-age=3600");
    }

    @Test
    void demandsTlsOfThoseWhoCameByIt() {
        assertThat(http.with("X-Forwarded-Proto", "https").get("/test/things").header("Strict-Transport-Security"))
                .contains("max-age=31536000");
        assertThat(http.with("X-Forwarded-Proto", "http").get("/test/things").header("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void servesPagesOfOthersThroughAProxyThatSendsLocalhost() {
        var page = http.with("Origin", "https://app.example.org");

        assertThat(page.get("/test/things").status()).isEqualTo(200);
        assertThat(page.with("X-Real-IP", "203.0.113.9").get("/test/things").status())
                .isEqualTo(200);
    }

    private static String policy(Response answer) {
        return answer.header("Content-Security-Policy").orElseThrow();
    }

    private static String cached(Response answer) {
        return answer.header("Cache-Control").orElse("");
    }
}
