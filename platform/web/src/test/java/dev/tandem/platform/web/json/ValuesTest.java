package dev.tandem.platform.web.json;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tandem.platform.web.WebTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Values of the domain and enumerations in bodies.
class ValuesTest extends WebTest {
    private static final String OLDER = "/test/things/older";

    @Test
    void areReadAsTheyAreWritten() {
        var sent = """
                {"first_name": "a", "codes": ["AB", "C"], "colour": "dark_blue", "price": "12.5"}
                """;

        assertThat(http.post("/test/things", sent).json())
                .containsEntry("codes", List.of("AB", "C"))
                .containsEntry("colour", "dark_blue")
                .containsEntry("price", "12.50");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'codes': ['AB', 'ab'] | codes[1] | must be capitals",
                "'codes': ['AB', null] | codes[1] | must not be null",
                "'codes': ['ABCD'] | codes[0] | must have at most 3 characters",
                "'colour': 'blue' | colour | must be red, dark_blue or green",
                "'colour': 'RED' | colour | must be red, dark_blue or green",
                "'price': '1.005' | price | must be an amount with at most two decimal places, such as \"12.50\"",
                "'born': '-0001-01-01' | born | must lie between the years 1 and 9999",
                "'seen': '+300000000-01-01T00:00:00Z' | seen | must lie between the years 1 and 9999",
                "'seen': '0000-12-31T23:59:59.999Z' | seen | must lie between the years 1 and 9999",
                "'parts': [{}] | parts[0].size | must not be null"
            })
    void keepTheRulesOfTheirTypes(String member, String field, String message) {
        var response = http.post("/test/things", "{\"first_name\": \"a\", %s}".formatted(member.replace('\'', '"')));

        assertProblem(response, 422, "request.invalid");
        assertThat(response.list("errors")).extracting("field", "message").containsExactly(tuple(field, message));
    }

    @Test
    void tellEverythingThatCannotBeRead() {
        var response = http.post("/test/things", """
                {"first_name": 1, "codes": [2, "ab"], "colour": [], "price": 12.5}
                """);

        assertProblem(response, 400, "request.bad-request");
        assertThat(response.list("errors"))
                .extracting("field")
                .containsExactly("first_name", "codes[0]", "colour", "price");
    }

    @Test
    void tellNoMoreThanAHundredErrors() {
        var unknown = IntStream.range(0, 500).mapToObj("\"x%d\": 0"::formatted).collect(joining(",", "{", "}"));
        var tooMany =
                IntStream.range(0, 10_001).mapToObj("\"x%d\": 0"::formatted).collect(joining(",", "{", "}"));

        assertThat(http.post("/test/things", unknown).list("errors")).hasSize(100);
        assertProblem(http.post("/test/things", tooMany), 422, "request.invalid");
    }

    /// The thing at this address is stored with a code that today's rule refuses.
    @Test
    void mayStayInAListAsTheyWereStored() {
        assertThat(http.patch(OLDER, "{\"codes\": [\"AB\", \"old\"]}").body()).contains("\"codes\":[\"AB\",\"old\"]");
        assertThat(http.patch(OLDER, "{\"codes\": [\"old\", \"new\"]}").list("errors"))
                .extracting("field")
                .containsExactly("codes[1]");
    }
}
