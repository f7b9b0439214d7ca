package dev.tandem.trips.jdbc;

import static dev.tandem.trips.jdbc.TripJson.ALPS;
import static dev.tandem.trips.jdbc.TripJson.PUBLISHED;
import static dev.tandem.trips.jdbc.TripJson.assertProblem;
import static dev.tandem.trips.jdbc.TripJson.fields;
import static dev.tandem.trips.jdbc.TripJson.hidden;
import static dev.tandem.trips.jdbc.TripJson.ok;
import static dev.tandem.trips.jdbc.TripJson.pathOf;
import static dev.tandem.trips.jdbc.TripJson.titles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.identity.api.TestAccounts;
import dev.tandem.platform.testkit.StatementProbe;
import dev.tandem.platform.testkit.TestClock;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.platform.testkit.http.Response;
import dev.tandem.trips.jdbc.Authors.Author;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The lists that guests, authors and other accounts get, and how many statements they take.
@OnBothDatabases
class TripListsTest {
    private final Http guest;
    private final Author ada;
    private final Author bob;
    private final StatementProbe statements;
    private final TestClock clock;

    TripListsTest(Http http, TestAccounts accounts, StatementProbe statements, TestClock clock) {
        guest = http;
        var authors = new Authors(accounts, http);
        ada = authors.author("ada");
        bob = authors.author("bob");
        this.statements = statements;
        this.clock = clock;
    }

    @Test
    void listsWhatIsPublishedAndPublic() {
        titled(ada, "draft", ALPS);
        titled(ada, "hidden", hidden(PUBLISHED));
        titled(ada, "one", PUBLISHED);
        titled(bob, "two", PUBLISHED);

        for (var actor : List.of(guest, ada.http())) {
            assertThat(titles(actor.get("/v1/trips"))).containsExactly("two", "one");
        }
        assertThat(guest.get("/v1/trips").list("items"))
                .extracting("author")
                .extracting("username")
                .containsExactly("bob", "ada");
    }

    @Test
    void narrowsTheListToAnAuthorAndATag() {
        titled(ada, "one", PUBLISHED);
        titled(ada, "two", PUBLISHED.replace("gravel", "snow"));
        titled(bob, "three", PUBLISHED);

        assertThat(titles(guest.get("/v1/trips?author=" + ada.id().value()))).containsExactly("two", "one");
        assertThat(titles(guest.get("/v1/trips?tag=GRAVEL"))).containsExactly("three", "two", "one");
        assertThat(titles(guest.get("/v1/trips?tag=snow"))).containsExactly("two");
        assertThat(titles(guest.get("/v1/trips?tag=alps&author=" + bob.id().value())))
                .containsExactly("three");
        assertThat(titles(guest.get("/v1/trips?tag=none"))).isEmpty();
        assertProblem(guest.get("/v1/trips?author=me"), 400, "request.bad-request");
        assertProblem(guest.get("/v1/trips?tag=" + "x".repeat(31)), 400, "request.bad-request");
        assertProblem(guest.get("/v1/trips?tag=a%00b"), 400, "request.bad-request");
    }

    @Test
    void showsAuthorsTheirDraftsAndPrivateTrips() {
        titled(ada, "draft", ALPS);
        titled(ada, "hidden", hidden(PUBLISHED));
        titled(ada, "hidden draft", hidden(ALPS));
        titled(ada, "listed", PUBLISHED);
        var list = ada.path() + "/trips";

        assertThat(titles(ada.http().get(list))).containsExactly("listed", "hidden draft", "hidden", "draft");
        assertThat(titles(ada.http().get(list + "?status=draft"))).containsExactly("hidden draft", "draft");
        assertThat(titles(ada.http().get(list + "?status=published"))).containsExactly("listed", "hidden");
        for (var other : List.of(guest, bob.http())) {
            assertThat(titles(other.get(list))).containsExactly("listed");
            assertThat(titles(other.get(list + "?status=published"))).containsExactly("listed");
            assertThat(titles(other.get(list + "?status=draft"))).isEmpty();
        }
        assertProblem(guest.get(list + "?status=gone"), 400, "request.bad-request");
        assertProblem(guest.get(list + "?status=DRAFT"), 400, "request.bad-request");
        assertProblem(
                guest.get("/v1/accounts/01890a5d-ac96-774b-bcce-b302099a8057/trips"),
                404,
                "identity.account-not-found");
    }

    @Test
    void showsTripsSelectedByTheirIds() {
        var ids = new ArrayList<String>();
        for (var trip : List.of(PUBLISHED, hidden(PUBLISHED), ALPS)) {
            ids.add(idOf(ada.trip(trip)));
        }
        ids.add(idOf(bob.trip(ALPS)));
        var deleted = ada.trip(PUBLISHED);
        ada.http().delete(pathOf(deleted));
        ids.add(idOf(deleted));
        ids.add("01890a5d-ac96-774b-bcce-b302099a8057");
        var chosen = "/v1/trips?ids=" + String.join(",", ids);

        assertThat(shown(guest, chosen)).containsExactly(ids.get(0));
        assertThat(shown(ada.http(), chosen)).containsExactlyElementsOf(ids.subList(0, 3));
        assertThat(shown(bob.http(), chosen)).containsExactly(ids.get(0), ids.get(3));
        assertThat(shown(ada.http(), "/v1/trips?ids=" + ids.get(2) + "," + ids.get(0) + "," + ids.get(2)))
                .containsExactly(ids.get(2), ids.get(0));
        var first = ada.http().get(chosen + "&limit=2&total=true");
        assertThat(first.json()).containsEntry("total", Map.of("count", 3, "exact", true));
        assertThat(shown(ada.http(), chosen + "&limit=2&after=" + first.json().get("next")))
                .containsExactly(ids.get(2));
        assertProblem(guest.get(chosen + "&limit=2&after=" + first.json().get("next")), 400, "request.cursor");
        assertProblem(guest.get(chosen + "&tag=alps"), 422, "request.invalid");
        assertThat(fields(guest.get("/v1/trips?author=" + ada.id().value() + "&ids=" + ids.getFirst())))
                .containsExactly("ids");
    }

    @Test
    void showsAHundredSelectedTrips() {
        var ids =
                IntStream.range(0, 100).mapToObj(i -> idOf(ada.trip(PUBLISHED))).toList();
        var chosen = "/v1/trips?ids=" + String.join(",", ids);

        assertThat(statements.executes(2, () -> guest.get(chosen)).list("items"))
                .extracting("id")
                .isEqualTo(ids);
        assertThat(guest.get(chosen.replace(",", "%2C")).list("items")).hasSize(100);
        assertThat(fields(guest.get(chosen + "," + ids.getFirst()))).containsExactly("ids");
    }

    @Test
    void encodesTheSearchInTheNextLink() {
        titled(ada, "one more", PUBLISHED);
        titled(ada, "one", PUBLISHED);

        var first = guest.get("/v1/trips?q=one?&limit=1");

        assertThat(titles(first)).containsExactly("one");
        assertThat(titles(guest.get(first.header("Link").orElseThrow().replaceFirst("<(.*)>.*", "$1"))))
                .containsExactly("one more");
    }

    @Test
    void countsAListIfItIsRequested() {
        titled(ada, "draft", ALPS);
        titled(ada, "one", PUBLISHED);
        titled(bob, "two", PUBLISHED.replace("gravel", "snow"));

        assertThat(total(guest, "/v1/trips?total=true&limit=1")).isEqualTo(2);
        assertThat(total(guest, "/v1/trips?total=true&tag=snow")).isEqualTo(1);
        assertThat(total(ada.http(), ada.path() + "/trips?total=true")).isEqualTo(2);
        assertThat(total(bob.http(), ada.path() + "/trips?total=true")).isEqualTo(1);
        assertThat(total(bob.http(), ada.path() + "/trips?total=true&status=draft"))
                .isZero();
        assertThat(total(guest, "/v1/tags?total=true")).isEqualTo(3);
    }

    @Test
    void findsTripsByTheWordsOfTheirTitles() {
        titled(ada, "Ålesund und zurück", PUBLISHED);
        titled(ada, "Zurück: Plan", ALPS);
        titled(bob, "Zurück nach Ålesund", hidden(PUBLISHED));
        titled(bob, "nach Alesund", PUBLISHED.replace("gravel", "snow"));

        assertThat(titles(guest.get("/v1/trips?q=alesund"))).containsExactly("nach Alesund", "Ålesund und zurück");
        assertThat(titles(guest.get("/v1/trips?q=ZURUCK+%C3%85lesund"))).containsExactly("Ålesund und zurück");
        assertThat(titles(guest.get("/v1/trips?q=alesund&tag=snow"))).containsExactly("nach Alesund");
        assertThat(titles(guest.get("/v1/trips?q=alesund&author=" + ada.id().value())))
                .containsExactly("Ålesund und zurück");
        assertThat(titles(guest.get("/v1/trips?q=ales"))).isEmpty();
        assertThat(titles(ada.http().get(ada.path() + "/trips?q=zuruck")))
                .containsExactly("Zurück: Plan", "Ålesund und zurück");
        assertThat(titles(bob.http().get(ada.path() + "/trips?q=zuruck"))).containsExactly("Ålesund und zurück");
        assertThat(titles(bob.http().get(bob.path() + "/trips?q=zuruck&status=published")))
                .containsExactly("Zurück nach Ålesund");
        for (var unreadable : List.of("", "%21", "a+b+c+d+e+f", "x".repeat(101), "a%00b")) {
            assertProblem(guest.get("/v1/trips?q=" + unreadable), 400, "request.bad-request");
        }
        assertThat(guest.get("/v1/trips?q=%21").list("errors"))
                .extracting("message")
                .containsExactly("must have 1 to 5 words of letters and digits");
    }

    @Test
    void sortsTripsByTheDayOnWhichTheyBegan() {
        titled(ada, "second", PUBLISHED.replace("2026-05-01", "2026-05-02"));
        titled(bob, "first", PUBLISHED);
        titled(ada, "third", PUBLISHED.replace("2026-05-01", "2026-05-03"));
        titled(ada, "undated", "{\"title\": \"Über die Alpen 🚲\"}");

        assertThat(titles(guest.get("/v1/trips?sort=start_date"))).containsExactly("first", "second", "third");
        assertThat(titles(guest.get("/v1/trips?sort=-start_date"))).containsExactly("third", "second", "first");
        assertThat(titles(ada.http().get(ada.path() + "/trips?sort=-start_date")))
                .containsExactly("third", "second", "undated");
        assertThat(titles(guest.get("/v1/trips?sort=start_date&tag=alps&q=third")))
                .containsExactly("third");
        var next = guest.get("/v1/trips?sort=start_date&limit=1").json().get("next");
        assertThat(titles(guest.get("/v1/trips?sort=start_date&limit=1&after=" + next)))
                .containsExactly("second");
        for (var other : List.of("sort=-start_date", "sort=start_date&q=third", "limit=1")) {
            assertProblem(guest.get("/v1/trips?" + other + "&after=" + next), 400, "request.cursor");
        }
        assertProblem(guest.get("/v1/trips?sort=title"), 400, "request.bad-request");
        assertThat(guest.get("/v1/trips?sort=title").list("errors"))
                .extracting("message")
                .containsExactly("must be start_date or -start_date");
    }

    @Test
    void showsAuthorsTheirDeletedTrips() {
        var deletedTrips = ada.path() + "/trips?deleted=true";
        titled(ada, "kept", PUBLISHED);
        var first = titled(ada, "first", PUBLISHED);
        var draft = titled(ada, "draft", ALPS);
        ada.http().delete(draft);
        clock.advance(Duration.ofMillis(1));
        ada.http().delete(first);

        var found = ada.http().get(deletedTrips);
        assertThat(titles(found)).containsExactly("first", "draft");
        assertThat(found.list("items"))
                .extracting("deleted_at")
                .containsExactly("2026-11-20T09:30:00.124Z", "2026-11-20T09:30:00.123Z");
        assertThat(titles(ada.http().get(deletedTrips + "&status=draft"))).containsExactly("draft");
        assertThat(titles(ada.http()
                        .get(deletedTrips + "&limit=1&after="
                                + ada.http()
                                        .get(deletedTrips + "&limit=1")
                                        .json()
                                        .get("next"))))
                .containsExactly("draft");
        var kept = ada.http().get(ada.path() + "/trips?deleted=false");
        assertThat(kept.list("items")).extracting("deleted_at").containsOnlyNulls();
        for (var other : List.of(guest, bob.http())) {
            assertThat(titles(other.get(deletedTrips))).isEmpty();
        }

        assertThat(ada.http().send("POST", first + "/restore", null).status()).isEqualTo(200);
        assertThat(titles(ada.http().get(deletedTrips))).containsExactly("draft");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/trips", "/v1/trips?tag=alps", "/v1/accounts/%s/trips", "/v1/trips?author=%s"})
    void walksAListByItsCursors(String list) {
        var path = list.formatted(ada.id().value());
        var created = new ArrayList<Object>();
        for (var i = 0; i < 5; i++) {
            created.add(ada.trip(PUBLISHED).json().get("id"));
            clock.advance(Duration.ofMillis(i % 2));
        }

        var walked = new ArrayList<>();
        var query = "limit=2";
        do {
            var slice = guest.get(path + (path.contains("?") ? "&" : "?") + query);
            slice.list("items").forEach(trip -> walked.add(trip.get("id")));
            var next = slice.json().get("next");
            query = next == null ? "" : "limit=2&after=" + next;
        } while (!query.isEmpty());

        assertThat(walked).containsExactlyElementsOf(created.reversed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/trips", "/v1/trips?tag=alps", "/v1/accounts/%s/trips", "/v1/trips?author=%s"})
    void isStableWhileTripsAreAdded(String list) {
        var path = list.formatted(ada.id().value()) + (list.contains("?") ? "&" : "?") + "limit=1";
        var existing = new ArrayList<Object>();
        for (var i = 0; i < 4; i++) {
            clock.advance(Duration.ofMillis(1));
            existing.add(ada.trip(PUBLISHED).json().get("id"));
        }

        var walked = new ArrayList<>();
        Object next = null;
        do {
            var slice = guest.get(next == null ? path : path + "&after=" + next);
            slice.list("items").forEach(trip -> walked.add(trip.get("id")));
            next = slice.json().get("next");
            clock.advance(Duration.ofMillis(1));
            ada.trip(PUBLISHED);
        } while (next != null);

        assertThat(walked).containsExactlyElementsOf(existing.reversed());
    }

    @Test
    void refusesTheCursorOfAnotherList() {
        ada.trip(PUBLISHED);
        ada.trip(PUBLISHED);
        var next = guest.get("/v1/trips?limit=1").json().get("next");

        assertThat(guest.get("/v1/trips?limit=50&after=" + next).list("items")).hasSize(1);
        Stream.of("/v1/trips?tag=alps&after=", "/v1/accounts/" + ada.id().value() + "/trips?after=", "/v1/tags?after=")
                .forEach(list -> assertProblem(guest.get(list + next), 400, "request.cursor"));
    }

    @Test
    void countsTagsByUse() {
        titled(ada, "one", PUBLISHED);
        titled(bob, "two", PUBLISHED.replace("alps", "sea"));
        titled(ada, "draft", ALPS.replace("alps", "none"));
        titled(ada, "hidden", hidden(PUBLISHED).replace("alps", "none"));

        var first = guest.get("/v1/tags?limit=2");
        assertThat(first.list("items"))
                .containsExactly(Map.of("name", "gravel", "trip_count", 2), Map.of("name", "alps", "trip_count", 1));
        var second = guest.get("/v1/tags?limit=2&after=" + first.json().get("next"));
        assertThat(second.list("items")).containsExactly(Map.of("name", "sea", "trip_count", 1));
        assertThat(second.json()).containsEntry("next", null);
        assertProblem(guest.get("/v1/tags?after=x.y.z"), 400, "request.cursor");
    }

    @Test
    void addsUpAnAuthorsTrips() {
        assertThat(guest.get(ada.path() + "/statistics").body())
                .isEqualTo(
                        "{\"trip_count\":0,\"distance_km\":0.00,\"countries\":[],\"photo_count\":0,\"last_trip_date\":null}");

        titled(ada, "draft", ALPS);
        titled(ada, "hidden", hidden(PUBLISHED));
        var path = titled(ada, "one", PUBLISHED);
        titled(
                ada,
                "two",
                PUBLISHED.replace("412.50", "0.10").replace("\"IT\"", "\"AT\"").replace("2026-05-01", "2026-05-02"));
        var both = guest.get(ada.path() + "/statistics");
        assertThat(both.body())
                .isEqualTo("{\"trip_count\":2,\"distance_km\":412.60,\"countries\":[\"AT\",\"CH\",\"IT\"],"
                        + "\"photo_count\":4,\"last_trip_date\":\"2026-05-02\"}");
        assertThat(ada.http().get(ada.path() + "/statistics").body()).isEqualTo(both.body());

        assertThat(ada.http().delete(path).status()).isEqualTo(204);
        assertThat(ok(guest.get(ada.path() + "/statistics")))
                .containsEntry("trip_count", 1)
                .containsEntry("distance_km", 0.1)
                .containsEntry("countries", List.of("AT", "CH"))
                .containsEntry("photo_count", 2)
                .containsEntry("last_trip_date", "2026-05-02");
        assertProblem(
                guest.get("/v1/accounts/01890a5d-ac96-774b-bcce-b302099a8057/statistics"),
                404,
                "identity.account-not-found");
    }

    @Test
    void readsATripInTwoStatements() {
        var path = pathOf(ada.trip(PUBLISHED));

        assertThat(statements.executes(2, () -> guest.get(path)).status()).isEqualTo(200);
        assertThat(statements.executes(3, () -> ada.http().get(path)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 40})
    void listsAnyNumberInTwoStatements(int count) {
        IntStream.range(0, count).forEach(i -> (i % 2 == 0 ? ada : bob).trip(PUBLISHED));
        var half = (count + 1) / 2;

        assertThat(items(2, guest, "/v1/trips?limit=100")).isEqualTo(count);
        assertThat(items(3, ada.http(), "/v1/trips?limit=100")).isEqualTo(count);
        assertThat(items(3, guest, "/v1/trips?limit=100&total=true")).isEqualTo(count);
        assertThat(items(2, guest, "/v1/trips?limit=100&tag=alps")).isEqualTo(count);
        assertThat(items(2, guest, ada.path() + "/trips?limit=100")).isEqualTo(half);
        assertThat(items(3, ada.http(), ada.path() + "/trips?limit=100")).isEqualTo(half);
        assertThat(items(3, ada.http(), ada.path() + "/trips?limit=100&status=published"))
                .isEqualTo(half);
        assertThat(items(1, guest, "/v1/tags?limit=100")).isEqualTo(2);
        assertThat(items(2, guest, "/v1/tags?limit=100&total=true")).isEqualTo(2);
        assertThat(statements
                        .executes(2, () -> guest.get(ada.path() + "/statistics"))
                        .json())
                .containsEntry("trip_count", half);
    }

    private static List<Object> shown(Http actor, String path) {
        return actor.get(path).list("items").stream()
                .map(trip -> trip.get("id"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static int total(Http actor, String path) {
        var total = (Map<String, Object>)
                Objects.requireNonNull(actor.get(path).json().get("total"));
        assertThat(total).containsEntry("exact", true);
        return (int) Objects.requireNonNull(total.get("count"));
    }

    private static String idOf(Response trip) {
        return String.valueOf(trip.json().get("id"));
    }

    private int items(int expected, Http actor, String path) {
        return statements
                .executes(expected, () -> actor.get(path))
                .list("items")
                .size();
    }

    private static String titled(Author author, String title, String trip) {
        return pathOf(author.trip(trip.replace("Über die Alpen 🚲", title)));
    }
}
