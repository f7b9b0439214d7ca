package dev.tandem.platform.web.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.tandem.platform.testkit.LogLines;
import dev.tandem.platform.web.WebTest;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessLogTest extends WebTest {
    private final LogLines lines = LogLines.of("tandem.access", Level.INFO);

    @AfterAll
    void stopListening() {
        lines.close();
    }

    @Test
    void givesEveryRequestAnIdOfItsOwn() {
        var response = http.get("/nowhere");

        assertThat(response.json())
                .containsEntry("request_id", response.header("X-Request-Id").orElseThrow());
        assertThat(http.get("/nowhere").header("X-Request-Id")).isNotEqualTo(response.header("X-Request-Id"));
    }

    @Test
    void keepsTheIdThatTheCallerGave() {
        var response = http.with("X-Request-Id", "a.B_c-9").get("/nowhere");

        assertThat(response.header("X-Request-Id")).contains("a.B_c-9");
        assertThat(response.json()).containsEntry("request_id", "a.B_c-9");
        assertThat(lines.ofRequest("a.B_c-9", 1)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a b", "a\"b", "<a>", "ä", "a;b"})
    void replacesAnIllFormedId(String id) {
        assertThat(http.with("X-Request-Id", id).get("/nowhere").header("X-Request-Id"))
                .isPresent()
                .isNotEqualTo(Optional.of(id));
        assertThat(http.with("X-Request-Id", "a".repeat(65)).get("/nowhere").header("X-Request-Id"))
                .hasValueSatisfying(made -> assertThat(made).hasSize(36));
    }

    @Test
    void writesOneLineForEachRequest() {
        var caller = http.with("X-Request-Id", "caller");
        caller.get("/test/things/01a1fa96-083f-76de-b5b8-54d5c6cac12b?secret=1");
        caller.post("/test/failures/unforeseen", "{}");
        caller.delete("/test/things");
        caller.get("/nowhere");

        assertThat(lines.ofRequest("caller", 4))
                .extracting(line -> line.replaceAll("\\d+\\.\\d", "N"))
                .containsExactly(
                        "GET /test/things/{id} 400 in N ms, 0 statements in N ms",
                        "POST /test/failures/{kind} 500 in N ms, 0 statements in N ms",
                        "DELETE /test/things 405 in N ms, 0 statements in N ms",
                        "GET (no route) 404 in N ms, 0 statements in N ms");
    }

    @Test
    void sendsTheCostOfTheRequestToTheCaller() {
        assertThat(http.get("/test/things").header("Server-Timing"))
                .hasValueSatisfying(timing ->
                        assertThat(timing).matches("total;dur=\\d+\\.\\d, db;dur=0\\.0;desc=\"0 statements\""));
    }
}
