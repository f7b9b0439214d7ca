package dev.tandem.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.testkit.http.Http;
import dev.tandem.platform.testkit.http.Response;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/// Runs the server without any module.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class WebTest {
    protected final ApplicationContext context;
    protected Http http;

    protected WebTest() {
        this(Map.of());
    }

    protected WebTest(Map<String, Object> settings) {
        context = ApplicationContext.builder("test")
                .properties(Map.of("micronaut.server.port", -1))
                .properties(settings)
                .build();
    }

    @BeforeAll
    final void start() {
        context.start();
        context.getBean(EmbeddedServer.class).start();
        http = context.getBean(Http.class);
    }

    @AfterAll
    final void stop() {
        context.close();
    }

    protected static void assertProblem(Response response, int status, String code) {
        assertThat(response.status()).as(response.toString()).isEqualTo(status);
        assertThat(response.header("Content-Type")).contains("application/problem+json");
        assertThat(response.json())
                .containsOnlyKeys("type", "title", "status", "detail", "code", "errors", "request_id")
                .containsEntry("type", "urn:tandem:problem:" + code)
                .containsEntry("status", status)
                .containsEntry("code", code);
    }

    protected static Map<String, Object> error(String field, @Nullable String pointer, String message) {
        var error = new HashMap<String, Object>(Map.of("field", field, "message", message));
        error.put("pointer", pointer);
        return error;
    }
}
