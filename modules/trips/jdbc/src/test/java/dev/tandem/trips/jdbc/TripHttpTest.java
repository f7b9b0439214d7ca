package dev.tandem.trips.jdbc;

import static dev.tandem.trips.jdbc.TripJson.ALPS;
import static dev.tandem.trips.jdbc.TripJson.PUBLISHED;
import static dev.tandem.trips.jdbc.TripJson.assertProblem;
import static dev.tandem.trips.jdbc.TripJson.fields;
import static dev.tandem.trips.jdbc.TripJson.hidden;
import static dev.tandem.trips.jdbc.TripJson.ok;
import static dev.tandem.trips.jdbc.TripJson.pathOf;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.identity.api.TestAccounts;
import dev.tandem.platform.testkit.TestClock;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.trips.jdbc.Authors.Author;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The routes of trips, from the HTTP request to the rows and back.
@OnBothDatabases
class TripHttpTest {
    private final Http guest;
    private final Authors authors;
    private final Author ada;
    private final TestClock clock;

    TripHttpTest(Http http, TestAccounts accounts, TestClock clock) {
        guest = http;
        authors = new Authors(accounts, http);
        this.clock = clock;
        ada = authors.author("ada");
    }

    @Test
    void createsADraftAndNamesItsLocation() {
        var created = ada.trip(ALPS);

        var trip = created.json();
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).contains("/v1/trips/" + trip.get("id"));
        assertThat(created.header("ETag").orElseThrow()).startsWith("\"0-");
        assertThat(trip.keySet())
                .containsExactly(
                        "id",
                        "author",
                        "title",
                        "description",
                        "status",
                        "start_date",
                        "end_date",
                        "distance_km",
                        "difficulty",
                        "countries",
                        "private",
                        "photos",
                        "tags",
                        "revision",
                        "created_at",
                        "updated_at",
                        "published_at");
        assertThat(trip)
                .containsEntry(
                        "author",
                        Map.of("id", ada.id().value().toString(), "username", "ada", "full_name", "Author ada"))
                .containsEntry("title", "Über die Alpen 🚲")
                .containsEntry("description", "Two passes and a lot of rain, but the lake on the other side.")
                .containsEntry("status", "draft")
                .containsEntry("start_date", "2026-05-01")
                .containsEntry("end_date", "2026-05-09")
                .containsEntry("distance_km", 412.5)
                .containsEntry("difficulty", "very_difficult")
                .containsEntry("countries", List.of("CH", "IT"))
                .containsEntry("private", false)
                .containsEntry("tags", List.of("alps", "gravel"))
                .containsEntry("revision", 0)
                .containsEntry("created_at", "2026-11-20T09:30:00.123Z")
                .containsEntry("updated_at", "2026-11-20T09:30:00.123Z")
                .containsEntry("published_at", null);
        assertThat(created.body()).contains("\"distance_km\":412.50,");
        assertThat(created.list("photos")).extracting("caption").containsExactly("The pass", "");
        assertThat(created.list("photos")).extracting("position").containsExactly(0, 1);
        assertThat(ada.http().get(pathOf(created)).body()).isEqualTo(created.body());
    }

    @Test
    void publishesATripAtItsCreation() {
        var created = ada.trip(PUBLISHED);

        assertThat(created.json())
                .containsEntry("status", "published")
                .containsEntry("revision", 0)
                .containsEntry("published_at", "2026-11-20T09:30:00.123Z");
        assertThat(guest.get(pathOf(created)).body()).isEqualTo(created.body());
    }

    @Test
    void publishesADraftOnlyOnce() {
        var path = pathOf(ada.trip(ALPS));
        clock.advance(Duration.ofMillis(1));
        var published = ada.http().send("POST", path + "/publish", null);

        clock.advance(Duration.ofMillis(1));
        var again = ada.http().send("POST", path + "/publish", null);

        assertThat(ok(published))
                .containsEntry("status", "published")
                .containsEntry("revision", 1)
                .containsEntry("published_at", "2026-11-20T09:30:00.124Z");
        assertThat(published.header("ETag").orElseThrow()).startsWith("\"1-");
        assertThat(again.body()).isEqualTo(published.body());
    }

    @Test
    void saysWhatIsMissingToPublish() {
        var path = pathOf(ada.trip("{\"title\": \"Alps\"}"));

        assertThat(fields(ada.http().send("POST", path + "/publish", null)))
                .containsExactly("description", "start_date");
        assertThat(fields(ada.trip("{\"title\": \"Alps\", \"status\": \"published\"}")))
                .containsExactly("description", "start_date");
        assertThat(fields(ada.http().patch(path, "{\"status\": \"published\"}")))
                .containsExactly("description", "start_date");
        assertThat(ada.http().get(path).json()).containsEntry("revision", 0);
    }

    @Test
    void updatesOnlyWhatAPatchNames() {
        var created = ada.trip(ALPS);
        var path = pathOf(created);
        clock.advance(Duration.ofMillis(1));

        var patched = ok(ada.http().patch(path, """
                {"title": "Across", "end_date": null, "distance_km": null, "difficulty": null, "countries": null,
                 "tags": ["snow"], "private": true}
                """));

        assertThat(patched)
                .containsEntry("title", "Across")
                .containsEntry("description", created.json().get("description"))
                .containsEntry("start_date", "2026-05-01")
                .containsEntry("end_date", null)
                .containsEntry("distance_km", null)
                .containsEntry("difficulty", null)
                .containsEntry("countries", List.of())
                .containsEntry("tags", List.of("snow"))
                .containsEntry("private", true)
                .containsEntry("photos", created.json().get("photos"))
                .containsEntry("revision", 1)
                .containsEntry("created_at", "2026-11-20T09:30:00.123Z")
                .containsEntry("updated_at", "2026-11-20T09:30:00.124Z");
        assertThat(ada.http().get(path).json()).isEqualTo(patched);
    }

    @Test
    void withdrawsAndPublishesByPatch() {
        var path = pathOf(ada.trip(PUBLISHED));
        clock.advance(Duration.ofMillis(1));

        assertThat(ok(ada.http().patch(path, "{\"status\": \"draft\"}")))
                .containsEntry("status", "draft")
                .containsEntry("published_at", null);
        assertProblem(guest.get(path), 404, "trips.trip-not-found");
        assertThat(ok(ada.http().patch(path, "{\"status\": \"published\"}")))
                .containsEntry("status", "published")
                .containsEntry("published_at", "2026-11-20T09:30:00.124Z");
    }

    @Test
    void makesNothingPublicByAccident() {
        var path = pathOf(ada.trip(hidden(PUBLISHED)));

        assertThat(fields(ada.http().patch(path, "{\"private\": null, \"status\": null}")))
                .containsExactly("status", "private");
        for (var loose : List.of("\"yes\"", "\"true\"", "\"\"", "1", "[true]")) {
            assertProblem(ada.http().patch(path, "{\"private\": " + loose + "}"), 400, "request.bad-request");
            assertProblem(
                    ada.trip(ALPS.replaceFirst("\\{", "{\"private\": " + loose + ",")), 400, "request.bad-request");
        }
        assertThat(ok(ada.http().get(path))).containsEntry("private", true).containsEntry("revision", 0);
    }

    @Test
    void doesNotCountMarkupAsDescription() {
        for (var empty : List.of("<br>".repeat(50), "<p></p>".repeat(10), " ".repeat(60))) {
            assertThat(fields(ada.trip("""
                            {"title": "Alps", "status": "published", "start_date": "2026-05-01", "description": "%s"}
                            """.formatted(empty)))).containsExactly("description");
        }
    }

    @Test
    void keepsAPublishedTripFitToPublish() {
        var path = pathOf(ada.trip(PUBLISHED));

        assertThat(fields(ada.http().patch(path, "{\"start_date\": null, \"end_date\": null}")))
                .containsExactly("start_date");
        assertThat(fields(ada.http().patch(path, "{\"description\": \"short\"}")))
                .containsExactly("description");
        assertThat(ok(ada.http().patch(path, "{\"description\": \"short\", \"status\": \"draft\"}")))
                .containsEntry("description", "short");
    }

    @Test
    void cleansTheDescription() {
        var trip = ada.trip("""
                {"title": "<b>Alps</b>",
                 "description": "<p onclick='x()'>Rain &amp; <b>snow</b></p><script>alert(1)</script>"}
                """).json();

        assertThat(trip)
                .containsEntry("title", "<b>Alps</b>")
                .containsEntry("description", "<p>Rain &amp; <b>snow</b></p>");
    }

    @Test
    void deletesAndRestoresATrip() {
        var path = pathOf(ada.trip(PUBLISHED));

        clock.advance(Duration.ofSeconds(1));
        assertThat(ada.http().delete(path).status()).isEqualTo(204);
        assertProblem(ada.http().get(path), 404, "trips.trip-not-found");
        assertProblem(ada.http().delete(path), 404, "trips.trip-not-found");
        assertProblem(ada.http().patch(path, "{}"), 404, "trips.trip-not-found");
        assertThat(guest.get("/v1/trips").list("items")).isEmpty();

        var restored = ada.http().send("POST", path + "/restore", null);

        assertThat(ok(restored))
                .containsEntry("revision", 2)
                .containsEntry("created_at", "2026-11-20T09:30:00.123Z")
                .containsEntry("updated_at", "2026-11-20T09:30:01.123Z")
                .containsEntry("published_at", "2026-11-20T09:30:00.123Z");
        assertThat(guest.get(path).body()).isEqualTo(restored.body());
    }

    @Test
    void addsReordersAndDeletesPhotos() {
        var created = ada.trip(ALPS);
        var path = pathOf(created);
        var ids = created.list("photos").stream().map(photo -> photo.get("id")).toList();

        var added = ada.http().post(path + "/photos", "{\"url\": \"https://photos.example/new.jpg\"}");
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json())
                .containsEntry("url", "https://photos.example/new.jpg")
                .containsEntry("caption", "")
                .containsEntry("position", 2);
        var last = added.json().get("id");

        var reordered = ada.http().send("PUT", path + "/photos/order", order(last, ids.get(1), ids.get(0)));
        assertThat(ok(reordered)).containsEntry("revision", 2);
        assertThat(reordered.list("photos")).extracting("id").containsExactly(last, ids.get(1), ids.get(0));
        assertThat(reordered.list("photos")).extracting("position").containsExactly(0, 1, 2);

        assertThat(ada.http().delete(path + "/photos/" + ids.get(1)).status()).isEqualTo(204);
        var remaining = ada.http().get(path);
        assertThat(remaining.list("photos")).extracting("id").containsExactly(last, ids.get(0));
        assertThat(remaining.list("photos")).extracting("position").containsExactly(0, 1);
        assertProblem(ada.http().delete(path + "/photos/" + ids.get(1)), 404, "trips.photo-not-found");
        assertThat(fields(ada.http().send("PUT", path + "/photos/order", order(last))))
                .containsExactly("photo_ids");
        assertThat(fields(ada.http().send("PUT", path + "/photos/order", order(last, last))))
                .containsExactly("photo_ids");
        assertThat(fields(ada.http().post(path + "/photos", "{\"url\": \"ftp://x\"}")))
                .containsExactly("url");
    }

    @Test
    void refusesMoreThanTwentyPhotos() {
        var path = pathOf(ada.trip("{\"title\": \"Alps\"}"));
        for (var i = 0; i < 20; i++) {
            assertThat(ada.http()
                            .post(path + "/photos", "{\"url\": \"https://x/%d\"}".formatted(i))
                            .status())
                    .isEqualTo(201);
        }

        assertThat(fields(ada.http().post(path + "/photos", "{\"url\": \"https://x/20\"}")))
                .containsExactly("photos");
    }

    @Test
    void reportsAllBrokenRulesAtOnce() {
        var refused = ada.trip("""
                {"title": " ", "distance_km": 0.05, "countries": ["xx"], "photos": [{"url": "ftp://x"}],
                 "status": "gone", "difficulty": "hard", "tags": ["", "a\\u0000b"]}
                """);

        assertProblem(refused, 422, "request.invalid");
        assertThat(fields(refused))
                .containsExactly(
                        "countries[0]",
                        "difficulty",
                        "distance_km",
                        "photos[0].url",
                        "status",
                        "tags[0]",
                        "tags[1]",
                        "title");
        assertThat(ada.http().get(ada.path() + "/trips").list("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'start_date': '2026-11-21', 'end_date': null | start_date",
                "'start_date': '2026-05-01', 'end_date': '2026-04-30' | end_date",
                "'distance_km': 100.255 | distance_km",
                "'distance_km': 10000.01 | distance_km",
                "'countries': ['XX'] | countries[0]",
                "'title': null | title"
            })
    void refusesPatchesThatBreakARule(String change, String field) {
        var path = pathOf(ada.trip(ALPS));

        assertThat(fields(ada.http().patch(path, "{" + change.replace('\'', '"') + "}")))
                .containsExactly(field);
        assertThat(ada.http().get(path).json()).containsEntry("revision", 0);
    }

    @Test
    void namesThePrivateFieldAsTheClientDoes() {
        var refused = ada.trip(ALPS.replaceFirst("\\{", "{\"private\": {},"));

        assertProblem(refused, 400, "request.bad-request");
        assertThat(refused.list("errors")).extracting("field").containsExactly("private");
    }

    @Test
    void hidesTripsOfADeletedAccount() {
        var path = pathOf(ada.trip(PUBLISHED));
        var draft = pathOf(ada.trip(ALPS));
        var bob = authors.author("bob");
        var other = bob.trip(PUBLISHED).json();
        ada.trip(PUBLISHED);

        authors.close(ada);

        for (var actor : List.of(guest, bob.http())) {
            assertProblem(actor.get(path), 404, "trips.trip-not-found");
            assertThat(actor.get("/v1/trips").list("items")).extracting("id").containsExactly(other.get("id"));
            assertThat(actor.get("/v1/trips?tag=alps").list("items"))
                    .extracting("id")
                    .containsExactly(other.get("id"));
            for (var query : List.of("q=alpen", "sort=start_date", "q=alpen&sort=-start_date&tag=alps")) {
                assertThat(actor.get("/v1/trips?" + query).list("items"))
                        .extracting("id")
                        .containsExactly(other.get("id"));
            }
            var chosen = actor.get("/v1/trips?total=true&ids=" + path.replaceFirst(".*/", "") + "," + other.get("id"));
            assertThat(chosen.list("items")).extracting("id").containsExactly(other.get("id"));
            assertThat(chosen.json()).containsEntry("total", Map.of("count", 1, "exact", true));
            assertThat(actor.get("/v1/trips?author=" + ada.id().value()).list("items"))
                    .isEmpty();
        }
        var first = guest.get("/v1/trips?limit=1");
        assertThat(first.list("items")).isEmpty();
        assertThat(guest.get("/v1/trips?limit=1&after=" + first.json().get("next"))
                        .list("items"))
                .extracting("id")
                .containsExactly(other.get("id"));
        assertProblem(guest.get(draft), 404, "trips.trip-not-found");
        assertProblem(guest.get(ada.path() + "/trips"), 404, "identity.account-not-found");
        assertProblem(guest.get(ada.path() + "/statistics"), 404, "identity.account-not-found");
        assertProblem(ada.trip(ALPS), 401, "identity.token-refused");
    }

    @Test
    void showsAPrivateTripToItsAuthorOnly() {
        var path = pathOf(ada.trip(hidden(PUBLISHED)));
        var bob = authors.author("bob");

        assertThat(ok(ada.http().get(path))).containsEntry("private", true);
        assertProblem(guest.get(path), 404, "trips.trip-not-found");
        assertProblem(bob.http().get(path), 404, "trips.trip-not-found");
        assertProblem(bob.http().patch(path, "{}"), 404, "trips.trip-not-found");
    }

    @Test
    void letsNobodyButTheAuthorChangeATrip() {
        var path = pathOf(ada.trip(PUBLISHED));
        var photo = guest.get(path).list("photos").getFirst().get("id");
        var bob = authors.author("bob").http();

        assertProblem(bob.patch(path, "{\"title\": \"mine\"}"), 403, "trips.trip-not-yours");
        assertProblem(bob.delete(path), 403, "trips.trip-not-yours");
        assertProblem(bob.send("POST", path + "/publish", null), 403, "trips.trip-not-yours");
        assertProblem(bob.send("POST", path + "/restore", null), 403, "trips.trip-not-yours");
        assertProblem(bob.post(path + "/photos", "{\"url\": \"https://x\"}"), 403, "trips.trip-not-yours");
        assertProblem(bob.delete(path + "/photos/" + photo), 403, "trips.trip-not-yours");
        assertProblem(bob.send("PUT", path + "/photos/order", order(photo)), 403, "trips.trip-not-yours");
        for (var method : List.of("POST", "PATCH", "DELETE")) {
            var target = method.equals("POST") ? "/v1/trips" : path;
            assertProblem(guest.send(method, target, ALPS), 401, "identity.not-signed-in");
        }
        assertThat(guest.get(path).json()).containsEntry("revision", 0);
    }

    @Test
    void reportsRulesBetweenFieldsAtOnce() {
        var wrong = """
                {"title": "", "status": "published", "description": "short", "end_date": "2026-05-01",
                 "countries": ["XX", "x"], "photos": [{"url": "ftp://x"}]}
                """;
        assertThat(fields(ada.trip(wrong)))
                .containsExactly(
                        "countries[0]",
                        "countries[1]",
                        "description",
                        "end_date",
                        "photos[0].url",
                        "start_date",
                        "title");
        assertThat(fields(ada.trip(
                        wrong.replace("\"x\"", "\"CH\"").replace("ftp", "https").replace("\"\"", "\"x\""))))
                .containsExactlyInAnyOrder("countries[0]", "description", "end_date", "start_date");
        assertThat(fields(ada.http().patch(pathOf(ada.trip(ALPS)), wrong)))
                .contains("countries[0]", "description", "title");
    }

    @Test
    void saysThatATripDoesNotExist() {
        var missing = guest.get("/v1/trips/01890a5d-ac96-774b-bcce-b302099a8057");

        assertProblem(missing, 404, "trips.trip-not-found");
        assertThat(missing.json()).containsEntry("detail", "There is no trip 01890a5d-ac96-774b-bcce-b302099a8057.");
    }

    private static String order(@Nullable Object... ids) {
        return Stream.of(ids).map(id -> "\"" + id + "\"").collect(joining(",", "{\"photo_ids\": [", "]}"));
    }
}
