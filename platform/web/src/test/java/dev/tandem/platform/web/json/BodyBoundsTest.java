package dev.tandem.platform.web.json;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tandem.platform.web.WebTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The sizes of a body are checked before anything else.
class BodyBoundsTest extends WebTest {
    private static final String THING = "/test/things/01890a5d-ac96-774b-bcce-b302099a8057";
    private static final String UNREADABLE = "request.bad-request";

    @Test
    void reportsOnlySizesIfOneIsBroken() {
        var response = http.post("/test/things", """
                {"first_name": "%s", "parts": [{"size": 0}]}
                """.formatted("🚲".repeat(1_001)));

        assertProblem(response, 422, "request.invalid");
        assertThat(response.list("errors"))
                .containsExactly(Map.of(
                        "field", "first_name",
                        "pointer", "#/first_name",
                        "message", "must have at most 10 characters"));
    }

    @Test
    void countsAnEmojiAsOneCharacter() {
        assertThat(http.post("/test/things", "{\"first_name\": \"" + "🚲".repeat(10) + "\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void boundsWhatDeclaresNoBound() {
        assertThat(violations("{\"first_name\": \"a\", \"last_name\": \"%s\"}".formatted("x".repeat(1_001))))
                .containsExactly("last_name must have at most 1000 characters");
        assertThat(violations("{\"first_name\": \"a\", \"parts\": [%s]}".formatted(parts(1_001))))
                .containsExactly("parts must have at most 1000 elements");
        assertThat(http.post("/test/things", "{\"first_name\": \"a\", \"parts\": [%s]}".formatted(parts(1_000)))
                        .list("errors"))
                .hasSize(100);
    }

    @Test
    void checksTheSizesOfAPatch() {
        var response = http.patch(THING, "{\"parts\": [%s], \"first_name\": null}".formatted(parts(1_001)));

        assertProblem(response, 422, "request.invalid");
        assertThat(response.list("errors")).extracting("field").containsExactly("parts");
    }

    @Test
    void boundsAllListsTogether() {
        var list = IntStream.range(0, 1_000).mapToObj(i -> "1").collect(joining(",", "[", "]"));
        var response = http.post(
                "/test/failures/invalid",
                Stream.generate(() -> list).limit(11).collect(joining(",", "{\"lists\": [", "]}")));

        assertProblem(response, 422, "request.invalid");
        assertThat(response.list("errors")).extracting("field").containsExactly("lists[9]");
    }

    @Test
    void countsTheMembersOfRecordsToo() {
        var box = "{\"parts\": [%s]}".formatted(parts(900));
        var response = http.post(
                "/test/shelves", Stream.generate(() -> box).limit(7).collect(joining(",", "{\"boxes\": [", "]}")));

        assertProblem(response, 422, "request.invalid");
        assertThat(response.list("errors"))
                .extracting("field", "message")
                .containsExactly(tuple("boxes[5].parts[85]", "is too much: a request has at most 10000 values"));
    }

    @Test
    void reportsADeclaredSizeInItsOwnWords() {
        var response = http.post("/test/shelves", "{\"boxes\": [%s]}".formatted("{},".repeat(7) + "{}"));

        assertThat(response.list("errors"))
                .extracting("field", "message")
                .containsExactly(tuple("boxes", "size must be between 1 and 7"));
    }

    @Test
    void boundsTheNamesAndValuesOfMaps() {
        var labels = "{\"boxes\": [], \"labels\": {\"%s\": \"%s\"}}";

        assertProblem(http.post("/test/shelves", labels.formatted("x".repeat(501), "")), 400, UNREADABLE);
        assertThat(http.post("/test/shelves", labels.formatted("a", "ü".repeat(1_001)))
                        .list("errors"))
                .extracting("field", "message")
                .containsExactly(tuple("labels.a", "must have at most 1000 characters"));
    }

    @Test
    void reportsAHundredViolationsAtMost() {
        var names = IntStream.range(0, 500)
                .mapToObj(i -> "\"%d\": \"%s\"".formatted(i, "x".repeat(1_001)))
                .collect(joining(",", "{", "}"));

        assertThat(http.post("/test/failures/invalid", names).list("errors")).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'first_name': 'a', 'weight': NUMBER}",
                "{'first_name': 'a', 'unknown': NUMBER}",
                "{'first_name': 'a', 'parts': [{'size': NUMBER}]}",
                "{'parts': [[{'size': NUMBER}]]}",
                "NUMBER"
            })
    void refusesNumbersOutOfRange(String body) {
        for (var number : List.of(
                "1e99999999999",
                "-1e99999999999",
                "1e-99999999999",
                "1e2147483647",
                "1e-2147483648",
                "1e2147483648",
                "0e-2147483648",
                "1.5e600",
                "0." + "1".repeat(501),
                "9".repeat(501))) {
            var text = body.replace('\'', '"').replace("NUMBER", number);

            assertProblem(http.post("/test/things", text), 400, UNREADABLE);
            assertProblem(http.patch(THING, text), 400, UNREADABLE);
        }
    }

    @Test
    void refusesBodiesThatAreNestedTooDeeply() {
        for (var depth : List.of(65, 1_000, 100_000)) {
            assertProblem(
                    http.post("/test/things", "{\"unknown\": " + "[".repeat(depth) + "]".repeat(depth) + "}"),
                    400,
                    UNREADABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "deflate", "br", "snappy", "zstd", "none-such", "identity, gzip"})
    void refusesCompressedBodies(String coding) {
        var response = http.with("Content-Encoding", coding).post("/test/things", "no gzip");

        assertProblem(response, 415, "request.unsupported-media-type");
        assertThat(response.json())
                .containsEntry("detail", "Send JSON that is not compressed, with Content-Type: application/json.");
    }

    @Test
    void acceptsTheIdentityCoding() {
        assertThat(http.with("Content-Encoding", "identity")
                        .post("/test/things", "{\"first_name\": \"a\"}")
                        .status())
                .isEqualTo(200);
    }

    /// A list of parts that all break a rule.
    private static String parts(int count) {
        return IntStream.range(0, count).mapToObj(i -> "{\"size\": 0}").collect(joining(","));
    }

    private List<String> violations(String body) {
        var response = http.post("/test/things", body);
        assertProblem(response, 422, "request.invalid");
        return response.list("errors").stream()
                .map(error -> error.get("field") + " " + error.get("message"))
                .toList();
    }
}
