package dev.tandem.platform.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.web.WebTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The tests patch this thing:
/// `{"first_name": "Ä", "last_name": "B", "parts": [{"size": 1}, {"size": 2}]}`.
class MergePatchTest extends WebTest {
    private static final String THING = "/test/things/01890a5d-ac96-774b-bcce-b302099a8057";

    @Test
    void keepsAbsentMembers() {
        assertThat(changedBy("{\"first_name\": \"C\"}"))
                .containsEntry("first_name", "C")
                .containsEntry("last_name", "B")
                .containsEntry("parts", List.of(Map.of("size", 1), Map.of("size", 2)));
    }

    @Test
    void clearsMembersThatAreNull() {
        assertThat(changedBy("{\"last_name\": null}"))
                .containsEntry("first_name", "Ä")
                .containsEntry("last_name", null);
    }

    @Test
    void replacesAList() {
        assertThat(changedBy("{\"parts\": [{\"size\": 3}]}")).containsEntry("parts", List.of(Map.of("size", 3)));
    }

    @Test
    void acceptsTheMediaTypeOfMergePatches() {
        var response = http.with("Content-Type", "application/merge-patch+json").patch(THING, "{\"last_name\": \"D\"}");

        assertThat(response.status()).as(response.toString()).isEqualTo(200);
        assertThat(response.body()).contains("\"last_name\":\"D\"");
    }

    @Test
    void validatesTheChangedThing() {
        var response = http.patch(THING, "{\"first_name\": null, \"parts\": [{\"size\": 0}]}");

        assertProblem(response, 422, "request.invalid");
        assertThat(response.list("errors")).extracting("field").containsExactly("first_name", "parts[0].size");
    }

    /// The thing at this address is stored with a first name and a part that today's rules
    /// refuse.
    @Test
    void allowsWhatWasStoredUnderOlderRules() {
        var older = "/test/things/older";

        assertThat(http.patch(older, "{\"last_name\": \"D\"}").body())
                .contains("\"first_name\":\"older than the rules\"", "\"last_name\":\"D\"");
        assertThat(http.patch(older, "{\"parts\": [{\"size\": 7}, {\"size\": 0}]}")
                        .status())
                .isEqualTo(200);
        assertThat(http.patch(older, "{\"first_name\": \"younger than the rules\"}")
                        .list("errors"))
                .extracting("field")
                .containsExactly("first_name");
        assertThat(http.patch(older, "{\"parts\": [{\"size\": -1}, {\"size\": 0}]}")
                        .list("errors"))
                .extracting("field")
                .containsExactly("parts[0].size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "7", "no json"})
    void refusesABodyThatIsNoObject(String body) {
        assertProblem(http.patch(THING, body), 400, "request.bad-request");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'unknown': 1} | unknown",
                "{'unknown': null} | unknown",
                "{'firstName': null} | firstName",
                "{'parts': [{'size': 'x'}]} | parts[0].size",
                "{'last_name': {}} | last_name"
            })
    void namesTheFieldThatCannotBeRead(String body, String field) {
        var response = http.patch(THING, body.replace('\'', '"'));

        assertProblem(response, 400, "request.bad-request");
        assertThat(response.list("errors")).extracting("field").containsExactly(field);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> changedBy(String patch) {
        var response = http.patch(THING, patch);
        assertThat(response.status()).as(response.toString()).isEqualTo(200);
        return (Map<String, Object>) response.json().getOrDefault("thing", Map.of());
    }
}
