package dev.tandem.platform.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.web.WebTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest extends WebTest {

    @ParameterizedTest
    @CsvSource({
        "/docs, text/html",
        "/docs/start.js, text/javascript",
        "/docs/page.css, text/css",
        "/docs/swagger-ui-bundle.js, text/javascript",
        "/docs/swagger-ui.css, text/css",
        "/openapi.yml, application/yaml",
        "/openapi.json, application/json"
    })
    void servesEachFile(String path, String mediaType) {
        var file = http.get(path);

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).contains(mediaType);
        assertThat(file.body()).isNotBlank();
    }

    @Test
    void loadsNothingFromOtherServers() {
        var page = http.get("/docs");

        assertThat(page.header("Content-Security-Policy").orElseThrow()).startsWith("default-src 'self'");
        assertThat(page.body() + http.get("/docs/start.js").body()).doesNotContain("http:", "https:");
    }

    @Test
    void servesTheDocumentAsYamlAndJson() {
        assertThat(http.get("/openapi.json").json()).containsEntry("openapi", "3.1.0");
        assertThat(http.get("/openapi.yml").body())
                .startsWith("openapi: 3.1.0\n")
                .contains("operationId: getHealth");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.yml", "/openapi.json"})
    void sendsAKnownDocumentOnlyOnce(String path) {
        var first = http.get(path);
        var tag = first.header("ETag").orElseThrow();

        assertThat(tag).matches("W/\"[0-9a-f]{32}\"");
        assertThat(first.header("Cache-Control")).contains("no-cache");
        assertThat(http.get(path).header("ETag")).contains(tag);
        for (var known : List.of(tag, tag.replace("W/", ""), "\"other\", " + tag, "*")) {
            var again = http.with("If-None-Match", known).get(path);

            assertThat(again.status()).as(known).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.header("ETag")).contains(tag);
        }
        assertThat(http.with("If-None-Match", "\"other\"").get(path).body()).isEqualTo(first.body());
    }
}
