package dev.tandem.platform.web.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.testkit.http.Response;
import dev.tandem.platform.web.WebTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Links at the root address, `OPTIONS`, and pages of other origins.
class AddressTest extends WebTest {
    AddressTest() {
        super(Map.of(
                "micronaut.server.cors.enabled",
                true,
                "micronaut.server.cors.configurations.web.allowed-origins",
                List.of("https://app.example.org")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/html,application/xhtml+xml,*/*;q=0.8 | text/html
            application/json                          | application/json
            */*                                       | application/json
            application/json,text/html;q=0.5          | application/json
            """)
    void showsLinksAtTheRootAddress(String accepted, String type) {
        var start = http.with("Accept", accepted).get("/");

        assertThat(start.status()).isEqualTo(200);
        assertThat(start.header("Content-Type").orElseThrow()).startsWith(type);
        assertThat(start.header("Vary").orElseThrow()).startsWith("Accept, Authorization");
        assertThat(start.body()).contains("/docs", "/openapi.yml", "/openapi.json", "/health");
    }

    @Test
    void linksToAddressesThatExist() {
        var links = http.get("/").json();

        for (var name : List.of("docs", "openapi", "openapi_yaml")) {
            assertThat(http.get(String.valueOf(links.get(name))).status())
                    .as(name)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"/test/things, GET, POST", "/test/things/01890a5d-ac96-774b-bcce-b302099a8057, GET, PATCH"})
    void respondsToOptionsWithItsMethods(String path, String first, String second) {
        var options = http.send("OPTIONS", path, null);

        assertThat(options.status()).isEqualTo(204);
        assertThat(options.body()).isEmpty();
        assertThat(options.header("Allow").orElseThrow().split(", "))
                .contains(first, second, "HEAD", "OPTIONS")
                .doesNotContain("DELETE");
        assertThat(options.header("Content-Type")).isEmpty();
    }

    @Test
    void allowsTheSameInARefusal() {
        var refused = http.send("DELETE", "/test/things", null);

        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.header("Allow"))
                .isEqualTo(http.send("OPTIONS", "/test/things", null).header("Allow"));
    }

    @Test
    void refusesOptionsOfUnknownAddresses() {
        assertProblem(http.send("OPTIONS", "/nowhere", null), 404, "request.not-found");
    }

    @Test
    void namesTheSettingToForeignPages() {
        var refused = preflight("https://other.example.org", "/test/things");

        assertProblem(refused, 403, "request.origin-refused");
        assertThat(refused.body()).contains("TANDEM_CORS_ORIGINS");
        assertThat(refused.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(refused.header("Vary").orElseThrow()).contains("Origin");
    }

    @Test
    void allowsPagesOfNamedOrigins() {
        var allowed = preflight("https://app.example.org", "/test/things");

        assertThat(allowed.status()).isEqualTo(200);
        assertThat(allowed.header("Access-Control-Allow-Origin")).contains("https://app.example.org");
    }

    @Test
    void refusesForeignPagesOnLocalhost() {
        assertProblem(
                http.with("Origin", "https://other.example.org").get("/test/things"), 403, "request.origin-refused");
    }

    private Response preflight(String origin, String path) {
        return http.with("Origin", origin)
                .with("Access-Control-Request-Method", "POST")
                .send("OPTIONS", path, null);
    }
}
