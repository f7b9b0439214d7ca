package dev.tandem.platform.web.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.web.WebTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest extends WebTest {
    private static final String KNOWN =
            "is unknown; those known here are after, code, colour, limit, parent, sort, total, worn";

    @Test
    void refusesParametersUnknownToTheRoute() {
        var refused = http.get("/test/things?order=title&limit=1&q&Limit=2&pa%ED=1&nul%00=1");

        assertProblem(refused, 400, "request.bad-request");
        assertThat(refused.list("errors"))
                .containsExactly(
                        error("Limit", null, KNOWN),
                        error("nul\uFFFD", null, KNOWN),
                        error("order", null, KNOWN),
                        error("pa\uFFFD", null, KNOWN),
                        error("q", null, KNOWN));
    }

    @Test
    void refusesParametersWhereThereAreNone() {
        assertThat(http.post("/test/things?dry_run=true", "{\"first_name\": \"x\"}")
                        .list("errors"))
                .containsExactly(error("dry_run", null, "is unknown; there are no parameters here"));
        assertProblem(http.get("/nowhere?x=1"), 404, "request.not-found");
        assertProblem(http.delete("/test/things?x=1"), 405, "request.method-not-allowed");
    }

    @Test
    void refusesAParameterThatIsGivenTwice() {
        assertThat(http.get("/test/things?limit=1&limit=1&worn=true&worn=false").list("errors"))
                .containsExactly(
                        error("limit", null, "is given more than once"),
                        error("worn", null, "is given more than once"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?",
                "?worn=true",
                "?sort=-dark_blue&limit=1",
                "?code=AB",
                "?worn=false&colour=dark_blue",
                "?parent=01a1fa96-083f-76de-b5b8-54d5c6cac12b"
            })
    void acceptsKnownParameters(String query) {
        assertThat(http.get("/test/things" + query).status()).isEqualTo(200);
    }

    @Test
    void acceptsAsManyIdsAsAListShows() {
        var ids = Stream.generate(() -> Id.next().toString()).limit(100).toList();

        assertThat(http.get("/test/things/chosen?ids=" + String.join(",", ids)).body())
                .isEqualTo("[\"" + String.join("\",\"", ids) + "\"]");
        var tooMany = http.get("/test/things/chosen?ids=" + String.join(",", ids) + "," + Id.next());
        assertProblem(tooMany, 422, "request.invalid");
        assertThat(tooMany.list("errors")).containsExactly(error("ids", null, "must be at most 100 ids"));
        var unreadable = http.get("/test/things/chosen?ids=" + ids.getFirst() + ",x");
        assertProblem(unreadable, 400, "request.bad-request");
        assertThat(unreadable.list("errors")).containsExactly(error("ids", null, "must be a UUID"));
        assertProblem(http.get("/test/things/chosen"), 400, "request.bad-request");
    }

    @Test
    void linksToTheNextSlice() {
        var page = http.get("/test/things?worn=true&limit=2");
        var link = page.header("Link").orElseThrow();

        assertThat(link)
                .isEqualTo(
                        "</test/things?worn=true&limit=2&after=" + page.json().get("next") + ">; rel=\"next\"");
        var last = http.get(link.replaceFirst("<(.*)>.*", "$1"));
        assertThat(last.json()).containsEntry("items", List.of("thing 3"));
        assertThat(last.header("Link")).isEmpty();
        assertThat(http.get("/test/things/letters?limit=1").header("Link").orElseThrow())
                .startsWith("</test/things/letters?limit=1&after=");
        assertThat(http.get("/test/things/letters").header("Link").orElseThrow())
                .startsWith("</test/things/letters?after=");
    }

    @Test
    void showsTheTotalIfItIsAskedFor() {
        assertThat(http.get("/test/things").json()).containsEntry("total", null);
        assertThat(http.get("/test/things?total=false").json()).containsEntry("total", null);
        assertThat(http.get("/test/things?total=true&limit=1").json())
                .containsEntry("total", Map.of("count", 3, "exact", true));
        assertThat(http.get("/test/things/letters?total=true&limit=1").json())
                .containsEntry("total", Map.of("count", 10_000, "exact", false));
        assertThat(http.get("/test/things?total=yes").list("errors"))
                .containsExactly(error("total", null, "must be true or false"));
    }

    @Test
    void acceptsAnyParameterForFiles() {
        assertThat(http.get("/openapi.yml?v=2&v=3").status()).isEqualTo(200);
        assertThat(http.get("/docs?from=mail").status()).isEqualTo(200);
        assertThat(http.get("/?from=mail").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "worn=yes | worn | must be true or false",
                "worn=TRUE | worn | must be true or false",
                "worn= | worn | must be true or false",
                "worn | worn | must be true or false",
                "colour=DARK_BLUE | colour | must be red, dark_blue or green",
                "code=a1 | code | must be capitals",
                "code=ABCD | code | must have at most 3 characters",
                "colour=0 | colour | must be red, dark_blue or green",
                "sort=DARK_BLUE | sort | must be red, -red, dark_blue, -dark_blue, green or -green",
                "sort=--red | sort | must be red, -red, dark_blue, -dark_blue, green or -green",
                "parent=1-1-1-1-1 | parent | must be a UUID",
            })
    void namesTheValuesThatCanBeRead(String query, String field, String message) {
        var refused = http.get("/test/things?" + query);

        assertProblem(refused, 400, "request.bad-request");
        assertThat(refused.list("errors")).containsExactly(error(field, null, message));
    }
}
