package dev.tandem.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class ProblemTest extends WebTest {
    @ParameterizedTest
    @CsvSource({
        "unreadable, 400, request.cursor",
        "unauthenticated, 401, test.unauthenticated",
        "forbidden, 403, test.forbidden",
        "not-found, 404, test.not-found",
        "conflict, 409, test.conflict",
        "stale, 412, test.stale",
        "invalid, 422, request.invalid",
        "refused, 422, test.refused"
    })
    void givesEachKindOfFailureItsStatus(String kind, int status, String code) {
        var answer = http.get("/test/failures/" + kind);

        assertProblem(answer, status, code);
    }

    @Test
    void namesTheFieldsOfAnInvalidValue() {
        assertThat(http.get("/test/failures/invalid").list("errors"))
                .containsExactly(Map.of("field", "photos[0].url", "message", "must be a link"));
    }

    @Test
    void keepsTheReasonOfAnUnforeseenErrorToItself() {
        var answer = http.get("/test/failures/unforeseen");

        assertProblem(answer, 500, "server.failure");
        assertThat(answer.body()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void logsAnUnforeseenErrorUnderTheRequestId() {
        var log = (Logger) LoggerFactory.getLogger(UnforeseenHandler.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);

        var answer = http.get("/test/failures/unforeseen?once");

        log.detachAppender(lines);
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .contains("request " + answer.json().get("request_id") + " failed: GET /test/failures/unforeseen");
    }

    @Test
    void saysWhatTheServerItselfRefuses() {
        assertProblem(http.get("/nowhere"), 404, "request.not-found");
        assertProblem(http.delete("/test/things"), 405, "request.method-not-allowed");
        assertThat(http.delete("/test/things").header("Allow").orElseThrow()).contains("GET", "POST");
        assertProblem(http.get("/test/things/no-uuid"), 400, "request.bad-request");
        assertThat(http.get("/test/things/no-uuid").list("errors"))
                .containsExactly(Map.of("field", "id", "message", "cannot be read"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "no json", "null"})
    void refusesABodyThatIsNoObject(String body) {
        assertProblem(http.post("/test/things", body), 400, "request.bad-request");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'first_name': 'Ä', 'unknown': 1}       | unknown",
                "{'first_name': {}}                      | first_name",
                "{'first_name': 'Ä', 'parts': [{'size': 'x'}]} | parts[0].size",
            })
    void namesThePlaceThatCannotBeRead(String body, String field) {
        var answer = http.post("/test/things", body.replace('\'', '"'));

        assertProblem(answer, 400, "request.bad-request");
        assertThat(answer.list("errors"))
                .containsExactly(Map.of("field", field, "message", "is unknown, missing or of the wrong type"));
    }

    @Test
    void showsAllBrokenRulesUnderTheirJsonNames() {
        var answer = http.post("/test/things", """
                {"first_name": "a\\u0000", "parts": [{"size": 1}, {"size": 0}]}
                """);

        assertProblem(answer, 422, "request.invalid");
        assertThat(answer.list("errors"))
                .containsExactly(
                        Map.of("field", "first_name", "message", "must not contain U+0000"),
                        Map.of("field", "parts[1].size", "message", "must be greater than or equal to 1"));
    }

    @Test
    void readsAndWritesSnakeCaseAndKeepsNulls() {
        var answer = http.post("/test/things", """
                {"first_name": "Ä 🚲", "parts": []}
                """);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json())
                .containsEntry("first_name", "Ä 🚲")
                .containsEntry("parts", List.of())
                .containsEntry("last_name", null)
                .containsEntry("seen_at", "2026-11-20T00:00:00.000Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=many", "limit=99999999999"})
    void refusesALimitThatIsNone(String query) {
        var answer = http.get("/test/things?" + query);

        assertProblem(answer, 422, "request.invalid");
        assertThat(answer.list("errors")).extracting("field").containsExactly("limit");
    }

    @Test
    void goesOnWhereTheCursorPoints() {
        var first = http.get("/test/things?limit=2").json();

        assertThat(first).containsEntry("items", List.of("thing 1", "thing 2"));
        assertThat(http.get("/test/things?limit=2&after=" + first.get("next")).json())
                .containsEntry("items", List.of("thing 3"))
                .containsEntry("next", null);
        assertProblem(http.get("/test/things?after=***"), 400, "request.cursor");
    }

    @Test
    void givesEveryRequestAnIdOfItsOwn() {
        var answer = http.get("/nowhere");

        assertThat(answer.json())
                .containsEntry("request_id", answer.header("X-Request-Id").orElseThrow());
        assertThat(http.get("/nowhere").header("X-Request-Id")).isNotEqualTo(answer.header("X-Request-Id"));
    }
}
