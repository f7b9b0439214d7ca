package dev.tandem.platform.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.tandem.platform.testkit.LogLines;
import dev.tandem.platform.web.WebTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest extends WebTest {
    private static final String TYPE = "request.unsupported-media-type";

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
        var response = http.get("/test/failures/" + kind);

        assertProblem(response, status, code);
    }

    @Test
    void namesTheFieldsOfAnInvalidValue() {
        assertThat(http.post("/test/failures/invalid", "{}").list("errors"))
                .containsExactly(error("photos[0].full_url", "#/photos/0/full_url", "must be a link"));
    }

    @Test
    void omitsPointersWhereThereIsNoBody() {
        assertThat(http.get("/test/failures/invalid").list("errors"))
                .containsExactly(error("photos[0].full_url", null, "must be a link"));
    }

    @Test
    void reportsEachFieldOnce() {
        assertThat(http.get("/test/failures/invalid-twice").list("errors"))
                .containsExactly(
                        error("name", null, "must not be blank, must be a name"), error("age", null, "is needed"));
    }

    @Test
    void namesTheFieldOfAConflict() {
        assertThat(http.post("/test/failures/taken", "{}").list("errors"))
                .containsExactly(error("name", "#/name", "is taken"));
    }

    @Test
    void hidesTheReasonOfAnUnexpectedError() {
        var response = http.get("/test/failures/unforeseen");

        assertProblem(response, 500, "server.failure");
        assertThat(response.body()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void logsAnUnexpectedErrorWithItsRequestId() {
        try (var lines = LogLines.of(UnexpectedErrorHandler.class, Level.ERROR)) {
            var response = http.get("/test/failures/unforeseen");

            assertThat(lines.ofRequest(String.valueOf(response.json().get("request_id")), 1))
                    .containsExactly("GET /test/failures/unforeseen failed");
        }
    }

    @Test
    void describesWhatTheFrameworkRefuses() {
        assertProblem(http.get("/nowhere"), 404, "request.not-found");
        assertProblem(http.delete("/test/things"), 405, "request.method-not-allowed");
        assertThat(http.delete("/test/things").header("Allow").orElseThrow()).contains("GET", "POST");
        assertProblem(http.get("/test/things/no-uuid"), 400, "request.bad-request");
        assertThat(http.get("/test/things/no-uuid").list("errors"))
                .containsExactly(error("id", null, "must be a UUID"));
        assertThat(http.get("/test/things?parent=no-uuid").list("errors"))
                .containsExactly(error("parent", null, "must be a UUID"));
    }

    @Test
    void refusesABodyThatIsNoJsonOrTooLarge() {
        assertProblem(http.with("Content-Type", "text/plain").post("/test/things", "{}"), 415, TYPE);
        assertProblem(http.with("Content-Type", "garbage").post("/test/things", "{}"), 415, TYPE);
        assertProblem(
                http.with("Accept", "text/html").post("/test/things", "{'first_name': 'x'}"),
                406,
                "request.not-acceptable");
        assertProblem(
                http.post("/test/things", "{\"first_name\": \"" + "x".repeat(1_100_000) + "\"}"),
                413,
                "request.request-entity-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[]",
                "no json",
                "null",
                "{\"first_name\": \"x\"} {}",
                "{\"first_name\": \"x\"} y",
                "{\"first_name\": \"x\", \"first_name\": \"y\"}"
            })
    void refusesABodyThatIsNoObject(String body) {
        assertProblem(http.post("/test/things", body), 400, "request.bad-request");
    }

    @Test
    void saysWhereABodyStopsBeingJson() {
        assertThat(http.post("/test/things", "{\n  \"first_name\" 1}").json())
                .containsEntry("detail", "The body is no JSON that can be read: see line 2, column 16.")
                .containsEntry("errors", List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'first_name': 'Ä', 'unknown': 1} | unknown | #/unknown | is unknown",
                "{'firstName': 'Ä'} | firstName | #/firstName | is unknown",
                "{'parts': [{'a/b~': 1}]} | parts[0].a/b~ | #/parts/0/a~1b~0 | is unknown",
                "{'a.b[0] ü': 1} | a.b[0] ü | #/a.b%5B0%5D%20%C3%BC | is unknown",
                "{'first_name': {}} | first_name | #/first_name | is of the wrong type",
                "{'first_name': 5} | first_name | #/first_name | is of the wrong type",
                "{'first_name': ['Ä']} | first_name | #/first_name | is of the wrong type",
                "{'parts': {'size': 1}} | parts | #/parts | is of the wrong type",
                "{'born': 20000} | born | #/born | is of the wrong type",
                "{'born': '2026-02-30'} | born | #/born | is of the wrong type",
                "{'weight': '1.5'} | weight | #/weight | is of the wrong type",
                "{'parent': '1-1-1-1-1'} | parent | #/parent | is of the wrong type",
                "{'parts': [{'size': 'x'}]} | parts[0].size | #/parts/0/size | is of the wrong type",
                "{'parts': [{'size': 1.5}]} | parts[0].size | #/parts/0/size | is of the wrong type",
                "{'parts': [{'size': true}]} | parts[0].size | #/parts/0/size | is of the wrong type",
            })
    void namesTheFieldThatCannotBeRead(String body, String field, String pointer, String message) {
        var response = http.post("/test/things", body.replace('\'', '"'));

        assertProblem(response, 400, "request.bad-request");
        assertThat(response.list("errors")).containsExactly(error(field, pointer, message));
    }

    @Test
    void explainsTheRefusalOfAForeignPage() {
        assertProblem(
                http.with("Origin", "http://stranger.example").get("/test/things"), 403, "request.origin-refused");
    }

    @Test
    void ignoresIllFormedForwardingHeaders() {
        var forwarded = http.with("Forwarded", "host=a:b;for=1");

        assertThat(forwarded
                        .with("Origin", "http://localhost")
                        .get("/test/things")
                        .status())
                .isEqualTo(200);
        assertThat(forwarded.get("/test/things").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;", ",", ";", "de-DE;q=x", "utf-16", "none-such"})
    void ignoresLanguagesAndCharacterSets(String preference) {
        for (var header : List.of("Accept-Language", "Accept-Charset")) {
            var client = http.with(header, preference);

            assertThat(client.get("/test/things").body())
                    .isEqualTo(http.get("/test/things").body());
            assertThat(client.post("/test/things", "{\"first_name\": null}").list("errors"))
                    .extracting("message")
                    .containsExactly("must not be null");
        }
    }

    @Test
    void showsAllBrokenRulesUnderTheirJsonNames() {
        var response = http.post("/test/things", """
                {"first_name": "a\\u0000", "parts": [{"size": 1}, {"size": 0}]}
                """);

        assertProblem(response, 422, "request.invalid");
        assertThat(response.list("errors"))
                .containsExactly(
                        error("first_name", "#/first_name", "must not contain U+0000"),
                        error("parts[1].size", "#/parts/1/size", "must be greater than or equal to 1"));
    }

    @Test
    void readsNumbersAsTheyWereWritten() {
        assertThat(http.post("/test/things", "{\"first_name\": \"x\", \"weight\": 9999.99999999999999999999}")
                        .body())
                .contains("\"weight\":9999.99999999999999999999");
    }

    @Test
    void readsAndWritesSnakeCaseAndKeepsNulls() {
        var response = http.post("/test/things", """
                {"first_name": "Ä 🚲", "parts": []}
                """);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.json())
                .containsEntry("first_name", "Ä 🚲")
                .containsEntry("parts", List.of())
                .containsEntry("last_name", null)
                .containsEntry("seen_at", "2026-11-20T00:00:00.000Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=many", "limit=99999999999"})
    void refusesALimitOutOfRange(String query) {
        var response = http.get("/test/things?" + query);

        assertProblem(response, 422, "request.invalid");
        assertThat(response.list("errors")).extracting("field").containsExactly("limit");
    }

    @Test
    void continuesAfterTheCursor() {
        var first = http.get("/test/things?limit=2").json();

        assertThat(first).containsEntry("items", List.of("thing 1", "thing 2"));
        assertThat(http.get("/test/things?limit=2&after=" + first.get("next")).json())
                .containsEntry("items", List.of("thing 3"))
                .containsEntry("next", null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/test/things?after=***",
                "/test/things?after=",
                "/test/things?after=MQ",
                "/test/things?after=MQ.",
                "/test/things?after=MQ.AAAAAAAAAAAAAAAAAAAAAA",
                "/test/things?after=NEXTx",
                "/test/things?after=xNEXT",
                "/test/things?after=.NEXT",
                "/test/things?parent=01a1fa96-083f-76de-b5b8-54d5c6cac12b&after=NEXT",
                "/test/other-things?after=NEXT"
            })
    void refusesACursorOfAnotherList(String path) {
        var next = http.get("/test/things?limit=1").json().get("next");

        assertThat(http.get("/test/things?limit=2&after=" + next).status()).isEqualTo(200);
        assertProblem(http.get(path.replace("NEXT", String.valueOf(next))), 400, "request.cursor");
    }
}
