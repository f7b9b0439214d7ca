package dev.tandem.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void asksNobodyElse() {
        var page = http.get("/docs");

        assertThat(page.header("Content-Security-Policy").orElseThrow()).startsWith("default-src 'self'");
        assertThat(page.body() + http.get("/docs/start.js").body()).doesNotContain("http:", "https:");
    }

    @Test
    void saysTheSameInYamlAndJson() {
        assertThat(http.get("/openapi.json").json()).containsEntry("openapi", "3.1.0");
        assertThat(http.get("/openapi.yml").body())
                .startsWith("openapi: 3.1.0\n")
                .contains("operationId: showHealth");
    }
}
