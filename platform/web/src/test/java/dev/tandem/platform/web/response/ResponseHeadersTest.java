package dev.tandem.platform.web.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.testkit.http.Response;
import dev.tandem.platform.web.WebTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The headers of responses for browsers and caches.
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
    void sendsSecurityHeadersWithAllResponses(String path) {
        var response = http.get(path);

        assertThat(response.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.header("X-Frame-Options")).contains("DENY");
        assertThat(response.header("Referrer-Policy")).contains("no-referrer");
        assertThat(response.header("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(response.header("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'none'")
                .doesNotContain("script-src", "unsafe-eval");
        assertThat(response.header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void allowsScriptsOnThePageOnly() {
        assertThat(policy(http.get("/test/things"))).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(policy(http.get("/docs"))).startsWith("default-src 'self'; style-src 'self' 'unsafe-inline';");
    }

    @Test
    void keepsChangesAndErrorsOutOfCaches() {
        assertThat(cacheControl(http.post("/test/things", "{\"first_name\": \"x\"}")))
                .isEqualTo("no-store");
        assertThat(cacheControl(http.get("/nowhere"))).isEqualTo("no-store");
        assertThat(cacheControl(http.with("Authorization", "Bearer x").get("/nowhere")))
                .isEqualTo("no-store");
    }

    @Test
    void letsPrivateCachesKeepSignedInReads() {
        assertThat(cacheControl(http.with("Authorization", "Bearer x").get("/test/things")))
                .isEqualTo("private, no-cache");
    }

    @Test
    void letsCachesKeepWhatGuestsRead() {
        var response = http.get("/test/things");

        assertThat(cacheControl(response)).isEqualTo("no-cache");
        assertThat(response.header("Vary")).contains("Authorization, Accept-Encoding, Origin");
    }

    @Test
    void letsCachesKeepTheFilesOfThePage() {
        assertThat(cacheControl(http.get("/docs"))).isEqualTo("no-cache");
        assertThat(cacheControl(http.get("/docs/page.css"))).isEqualTo("public, max-age=3600");
    }

    @Test
    void demandsTlsOfCallersThatUseIt() {
        assertThat(http.with("X-Forwarded-Proto", "https").get("/test/things").header("Strict-Transport-Security"))
                .contains("max-age=31536000");
        assertThat(http.with("X-Forwarded-Proto", "http").get("/test/things").header("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void servesForeignPagesBehindAProxy() {
        var page = http.with("Origin", "https://app.example.org");

        assertThat(page.get("/test/things").status()).isEqualTo(200);
        assertThat(page.with("X-Real-IP", "203.0.113.9").get("/test/things").status())
                .isEqualTo(200);
    }

    private static String policy(Response response) {
        return response.header("Content-Security-Policy").orElseThrow();
    }

    private static String cacheControl(Response response) {
        return response.header("Cache-Control").orElse("");
    }
}
