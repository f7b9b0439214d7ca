package dev.tandem.platform.web.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.web.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The thing has revision 7. The controller returns revision 0 if the request expects another
/// one.
class EntityTagTest extends WebTest {
    private static final String THING = "/test/things/01890a5d-ac96-774b-bcce-b302099a8057";

    @Test
    void showsTheRevision() {
        assertThat(tagAfterPatch("*")).matches("\"7-[0-9a-f]{32}\"");
        assertThat(http.get("/test/things").header("ETag").orElseThrow()).startsWith("W/");
        assertThat(http.post("/test/things", "{\"first_name\": \"x\"}").header("ETag"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"7\"",
                "*",
                "\"6\", \"7\"",
                " \"7\" ",
                "W/\"5\",\"7\"",
                "\"7-0a1b\"",
                "\"6-0a1b-gzip\", \"7-0a1b-gzip\""
            })
    void matchesTheRevision(String tag) {
        assertThat(tagAfterPatch(tag)).startsWith("\"7-");
    }

    @Test
    void matchesTheTagOfAnEarlierResponse() {
        assertThat(tagAfterPatch(tagAfterPatch("*"))).startsWith("\"7-");
    }

    @Test
    void isFoundAmongManyTags() {
        var many = "\"1\",".repeat(1_500);

        assertThat(tagAfterPatch(many + "\"7\"")).startsWith("\"7-");
        assertThat(tagAfterPatch(many + "\"6\"")).startsWith("\"0-");
        assertProblem(http.with("If-Match", many).patch(THING, "{}"), 400, "request.if-match");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"6\"",
                "W/\"7\"",
                "\"abc\"",
                "\"\"",
                "\"07\"",
                "\"7-\"",
                "\"7-x\"",
                "\"7-0a1b-br\"",
                "\"99999999999999999999\""
            })
    void matchesNoOtherTag(String tag) {
        assertThat(tagAfterPatch(tag)).startsWith("\"0-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"7", "", "\"7\" \"8\"", "\"7\",", "*, \"7\""})
    void refusesTextThatIsNoTag(String tag) {
        assertProblem(http.with("If-Match", tag).patch(THING, "{}"), 400, "request.if-match");
    }

    private String tagAfterPatch(String expected) {
        return http.with("If-Match", expected).patch(THING, "{}").header("ETag").orElseThrow();
    }
}
