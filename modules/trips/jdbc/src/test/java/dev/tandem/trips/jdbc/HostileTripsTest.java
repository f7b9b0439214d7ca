package dev.tandem.trips.jdbc;

import static dev.tandem.trips.jdbc.TripJson.ALPS;
import static dev.tandem.trips.jdbc.TripJson.PUBLISHED;
import static dev.tandem.trips.jdbc.TripJson.assertProblem;
import static dev.tandem.trips.jdbc.TripJson.fields;
import static dev.tandem.trips.jdbc.TripJson.ok;
import static dev.tandem.trips.jdbc.TripJson.pathOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.identity.api.TestAccounts;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.trips.jdbc.Authors.Author;
import io.micronaut.jdbc.DataSourceResolver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Texts that take much time, imitate other texts, or break out of the page that shows them.
@OnBothDatabases
class HostileTripsTest {
    private static final String EMOJI = "🚲";
    private static final int MIB = 1 << 20;
    private static final String MISSING = "/v1/trips/01890a5d-ac96-774b-bcce-b302099a8057";

    private final Http guest;
    private final Author ada;
    private final DataSource dataSource;

    HostileTripsTest(Http http, TestAccounts accounts, DataSource dataSource, DataSourceResolver resolver) {
        guest = http;
        ada = new Authors(accounts, http).author("ada");
        this.dataSource = resolver.resolve(dataSource);
    }

    @Test
    void writesAnEmojiInFourBytes() {
        var created = ada.trip("""
                {"title": "%s", "description": "%s"}
                """.formatted(EMOJI.repeat(200), EMOJI.repeat(50_000)));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body())
                .contains(EMOJI.repeat(200), EMOJI.repeat(50_000))
                .doesNotContain("\\u");
        assertThat(bytes(created.body())).isLessThan(4 * 50_200 + 2_000);
    }

    @Test
    void showsLongDescriptionsInFullOutsideLists() {
        var description = "<p>Rain &amp;\\n <b>snow</b></p><p>" + "lake ".repeat(9_900) + "</p>";
        var path = pathOf(ada.trip(PUBLISHED.replaceFirst("Two passes[^\"]*", Matcher.quoteReplacement(description))));

        for (var list : List.of("/v1/trips", "/v1/trips?tag=alps", ada.path() + "/trips")) {
            var item = guest.get(list).list("items").getFirst();
            assertThat(item).doesNotContainKey("description");
            assertThat((String) item.get("excerpt"))
                    .startsWith("Rain & snow lake lake")
                    .endsWith("lake…")
                    .hasSizeBetween(270, 280);
        }
        assertThat((String) ok(guest.get(path)).get("description")).hasSizeGreaterThan(49_500);
    }

    @Test
    void endsAPageBeforeItGetsTooLong() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261129);
        var ids = new ArrayList<Object>();
        for (var i = 0; i < 60; i++) {
            ids.add(ada.trip(withPhotos(random.nextInt(1, 21))).json().get("id"));
        }

        for (var list : List.of(
                "/v1/trips?limit=",
                "/v1/trips?tag=alps&limit=",
                "/v1/trips?author=%s&limit=",
                "/v1/accounts/%s/trips?limit=")) {
            for (var limit : List.of(100, 60, 9)) {
                assertEndsEarly(list.formatted(ada.id().value()) + limit, limit, ids.reversed());
            }
        }
    }

    private void assertEndsEarly(String list, int limit, List<Object> all) {
        var walked = new ArrayList<>();
        var shortened = 0;
        Object next = null;
        do {
            var page = guest.get(next == null ? list : list + "&after=" + next);
            next = page.json().get("next");
            var items = page.list("items");
            items.forEach(trip -> walked.add(trip.get("id")));
            shortened += next != null && items.size() < limit ? 1 : 0;
            assertThat(bytes(page.body())).isLessThan(MIB + 1_000);
            assertThat(items).isNotEmpty();
        } while (next != null);

        assertThat(walked).as(list).containsExactlyElementsOf(all);
        assertThat(shortened > 0).as("pages of " + list + " end early").isEqualTo(limit > 9);
    }

    @Test
    void cleansNoDescriptionOfATripThatIsNotThere() {
        var tooLongOnceItIsCleaned = "{\"description\": \"%s\"}".formatted("&".repeat(20_000));

        assertProblem(ada.http().patch(MISSING, tooLongOnceItIsCleaned), 404, "trips.trip-not-found");
        assertThat(fields(ada.http().patch(pathOf(ada.trip(ALPS)), tooLongOnceItIsCleaned)))
                .containsExactly("description");
    }

    @Test
    void cleansOnlyTheDescriptionOfAPatch() throws SQLException {
        var path = pathOf(ada.trip(ALPS));
        var stored = "<p>kept before it was cleaned like that<p>and <i>left</i> as it is";
        execute("update trip set description = '" + stored + "'");

        assertThat(ok(ada.http().patch(path, "{\"title\": \"New\"}"))).containsEntry("description", stored);
        assertThat(ok(ada.http().patch(path, "{\"description\": \"<p onclick='x()'>a<script>b</script>\"}")))
                .containsEntry("description", "<p>a</p>");
        assertThat(ok(ada.http().patch(path, "{\"description\": null}"))).containsEntry("description", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'title': 'a\\u0007' | title",
                "'title': 'a\\nb' | title",
                "'title': 'a\\tb' | title",
                "'title': 'a\\u2028b' | title",
                "'title': '\\u202egpj.exe' | title",
                "'title': '\\u2066a' | title",
                "'tags': ['a\\u001b[31m'] | tags[0]",
                "'tags': ['a\\nb'] | tags[0]",
                "'description': 'a\\u0085b' | description",
                "'description': 'a\\u202db' | description",
                "'photos': [{'url': 'https://x', 'caption': 'a\\u007fb'}] | photos[0].caption",
                "'photos': [{'url': 'https://x', 'caption': 'a\\r\\nb'}] | photos[0].caption",
                "'photos': [{'url': 'https://x/\\u202egpj.exe'}] | photos[0].url",
                "'photos': [{'url': 'https://x/\\\"onerror=\\\"alert(1)'}] | photos[0].url",
                "'photos': [{'url': 'https://x/`'}] | photos[0].url",
                "'photos': [{'url': 'https://x/<b>'}] | photos[0].url",
                "'photos': [{'url': 'https://x/a b'}] | photos[0].url",
                "'photos': [{'url': 'https://x/\\u00a0b'}] | photos[0].url",
                "'photos': [{'url': 'https://x/{b}'}] | photos[0].url",
                "'photos': [{'url': 'https://x\\\\b'}] | photos[0].url",
                "'photos': [{'url': 'https://x/%'}] | photos[0].url",
            },
            quoteCharacter = '~')
    void refusesMisleadingCharacters(String change, String field) {
        // `%` is written for the single quote, as single quotes are written for double ones.
        var body = change.replace('\'', '"').replace("%\"", "'\"");
        var path = pathOf(ada.trip(ALPS));

        assertThat(fields(ada.http().patch(path, "{" + body + "}"))).containsExactly(field);
        assertThat(fields(ada.trip("{" + body + "}"))).contains(field);
        assertThat(ok(ada.http().get(path))).containsEntry("revision", 0);
    }

    @Test
    void acceptsPunctuationAndUnusualLinks() {
        var created = ada.trip("""
                {"title": "O'Brien's “Alps” & 👩‍🚀", "description": "two\\r\\nlines\\tand a tab", "tags": ["l'été"],
                 "photos": [{"url": "https://photos.example/a(1)/%22b%22?q=ü&x=[1]#y", "caption": "\\"the pass\\" <3"}]}
                """);

        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(created.json()).containsEntry("title", "O'Brien's “Alps” & 👩‍🚀");
    }

    @Test
    void showsAndUpdatesValuesOfOlderRules() throws SQLException {
        var path = pathOf(ada.trip(PUBLISHED));
        var photos = ada.http().get(path).list("photos");
        execute("update trip set title = 'a\u202eb\u0007'");
        execute("update trip_photo set url = 'https://x/\"b' , caption = 'c\nd' where position = 0");
        execute("update trip_tag set name = 'e\u202ef' where name = 'alps'");
        execute("update tag_count set name = 'e\u202ef' where name = 'alps'");

        var stored = ok(guest.get(path));
        assertThat(stored)
                .containsEntry("title", "a\u202eb\u0007")
                .containsEntry("tags", List.of("e\u202ef", "gravel"));
        assertThat(guest.get(path).list("photos").getFirst())
                .isEqualTo(Map.of(
                        "id", photos.getFirst().get("id"), "url", "https://x/\"b", "caption", "c\nd", "position", 0));
        assertThat(guest.get("/v1/trips").list("items")).extracting("title").containsExactly("a\u202eb\u0007");
        var tags = guest.get("/v1/tags?limit=1");
        assertThat(tags.list("items")).extracting("name").containsExactly("e\u202ef");
        assertThat(guest.get("/v1/tags?limit=1&after=" + tags.json().get("next"))
                        .list("items"))
                .extracting("name")
                .containsExactly("gravel");

        var updated = ok(ada.http().patch(path, "{\"distance_km\": 1}"));
        assertThat(updated).containsEntry("title", "a\u202eb\u0007").containsEntry("photos", stored.get("photos"));
        assertThat(fields(ada.http().patch(path, "{\"title\": \"another\\u202e\"}")))
                .containsExactly("title");
        assertThat(ok(ada.http().patch(path, "{\"title\": \"plain\", \"tags\": [\"alps\"]}")))
                .containsEntry("title", "plain")
                .containsEntry("tags", List.of("alps"));
    }

    @Test
    void refusesABodyOfAnotherType() {
        var path = pathOf(ada.trip(ALPS));
        var plain = ada.http().with("Content-Type", "text/plain");

        for (var change : List.of("/publish", "/restore")) {
            assertProblem(plain.send("POST", path + change, "now"), 415, "request.unsupported-media-type");
        }
        assertProblem(plain.send("DELETE", path, "now"), 415, "request.unsupported-media-type");
    }

    private static String withPhotos(int count) {
        var photo = "{\"url\": \"https://photos.example/%d\", \"caption\": \"" + EMOJI.repeat(500) + "\"}";
        return PUBLISHED.replaceFirst(
                "(?s)\"photos\": \\[.*?]",
                "\"photos\": [%s]"
                        .formatted(IntStream.range(0, count)
                                .mapToObj(photo::formatted)
                                .collect(joining(","))));
    }

    private static int bytes(String body) {
        return body.getBytes(UTF_8).length;
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
