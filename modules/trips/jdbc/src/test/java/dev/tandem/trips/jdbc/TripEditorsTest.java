package dev.tandem.trips.jdbc;

import static dev.tandem.trips.jdbc.TripJson.ALPS;
import static dev.tandem.trips.jdbc.TripJson.PUBLISHED;
import static dev.tandem.trips.jdbc.TripJson.assertProblem;
import static dev.tandem.trips.jdbc.TripJson.ok;
import static dev.tandem.trips.jdbc.TripJson.pathOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.identity.api.TestAccounts;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.platform.testkit.http.Response;
import dev.tandem.trips.jdbc.Authors.Author;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Several clients that change the same trip at the same time.
@OnBothDatabases
class TripEditorsTest {
    private static final int WRITERS = 16;
    private static final int ROUNDS = 20;

    private final Authors authors;
    private final Author ada;

    TripEditorsTest(Http http, TestAccounts accounts) {
        authors = new Authors(accounts, http);
        ada = authors.author("ada");
    }

    @Test
    void keepsTheFirstOfTwoUpdates() {
        var created = ada.trip(ALPS);
        var path = pathOf(created);
        var client = ada.http().with("If-Match", created.header("ETag").orElseThrow());

        assertThat(ok(client.patch(path, "{\"title\": \"first\"}"))).containsEntry("revision", 1);
        assertProblem(client.patch(path, "{\"title\": \"second\"}"), 412, "trips.trip-stale");
        assertProblem(client.send("POST", path + "/publish", null), 412, "trips.trip-stale");
        assertProblem(client.delete(path), 412, "trips.trip-stale");
        assertThat(ok(ada.http().get(path))).containsEntry("title", "first").containsEntry("revision", 1);
    }

    @Test
    void acceptsOneWriterInEachRound() {
        var path = pathOf(ada.trip(ALPS));
        for (var round = 0; round < ROUNDS; round++) {
            var client = ada.http().with("If-Match", "\"" + round + "\"");
            var suffix = " of round " + round;
            var titles = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> "writer " + writer + suffix)
                    .toList();

            var responses =
                    atOnce(WRITERS, writer -> client.patch(path, "{\"title\": \"%s\"}".formatted(titles.get(writer))));

            assertThat(responses)
                    .extracting(Response::status)
                    .containsOnlyOnce(200)
                    .containsOnly(200, 412);
            var winner = responses.stream()
                    .filter(response -> response.status() == 200)
                    .findFirst()
                    .orElseThrow();
            assertThat(ada.http().get(path).body()).isEqualTo(winner.body());
        }
        assertThat(ada.http().get(path).json()).containsEntry("revision", ROUNDS);
    }

    @Test
    void losesNoChangeWithoutIfMatch() {
        var path = pathOf(ada.trip("{\"title\": \"Alps\"}"));

        var responses =
                atOnce(WRITERS, i -> ada.http().post(path + "/photos", "{\"url\": \"https://x/%d\"}".formatted(i)));

        assertThat(responses).extracting(Response::status).containsOnly(201);
        assertThat(ada.http().get(path).list("photos"))
                .extracting("position")
                .containsExactlyElementsOf(IntStream.range(0, WRITERS).boxed().toList());
    }

    /// Each patch is worked out from the trip as its writer reads it, while the others write.
    @Test
    void losesNoPatchWithoutIfMatch() {
        var path = pathOf(ada.trip("{\"title\": \"Alps\"}"));
        var patches = List.of(
                "{\"title\": \"Over the Alps\"}",
                "{\"distance_km\": 412.5}",
                "{\"countries\": [\"CH\"]}",
                "{\"tags\": [\"gravel\"]}",
                "{\"difficulty\": \"easy\"}",
                "{\"private\": true}",
                "{\"photos\": [{\"url\": \"https://x\"}]}",
                "{\"description\": \"Rain.\"}");

        var responses = atOnce(patches.size(), writer -> ada.http().patch(path, patches.get(writer)));

        assertThat(responses).extracting(Response::status).containsOnly(200);
        assertThat(ada.http().get(path).json())
                .containsEntry("revision", patches.size())
                .containsEntry("title", "Over the Alps")
                .containsEntry("countries", List.of("CH"))
                .containsEntry("tags", List.of("gravel"))
                .containsEntry("difficulty", "easy")
                .containsEntry("private", true)
                .containsEntry("description", "Rain.");
        assertThat(ada.http().get(path).list("photos")).hasSize(1);
    }

    @Test
    void countsEveryTripOfOneAuthor() {
        var paths = atOnce(WRITERS, i -> ada.trip(PUBLISHED)).stream()
                .map(TripJson::pathOf)
                .toList();
        assertThat(ada.http().get(ada.path() + "/statistics").json()).containsEntry("trip_count", WRITERS);

        assertThat(atOnce(WRITERS, i -> ada.http().delete(paths.get(i))))
                .extracting(Response::status)
                .containsOnly(204);
        assertThat(ada.http().get(ada.path() + "/statistics").json())
                .containsEntry("trip_count", 0)
                .containsEntry("countries", List.of());
        assertThat(ada.http().get("/v1/tags").list("items")).isEmpty();
    }

    @Test
    void countsTagsOfCrossingUpdates() {
        var authors = IntStream.range(0, 6)
                .mapToObj(i -> this.authors.author("crossing" + i))
                .toList();
        var tags = List.of("a", "b", "c", "d", "e");

        for (var round = 0; round < 5; round++) {
            var trips = atOnce(24, i -> authors.get(i % 6).trip(tagged(tags.get(i % 5), tags.get((i + 3) % 5))));
            assertThat(trips).extracting(Response::status).containsOnly(201);
            var paths = trips.stream().map(TripJson::pathOf).toList();
            assertThat(atOnce(
                            24,
                            i -> authors.get(i % 6)
                                    .http()
                                    .patch(paths.get(i), tagged(tags.get((i + 2) % 5), tags.get((i + 4) % 5)))))
                    .extracting(Response::status)
                    .containsOnly(200);
            assertThat(ada.http().get("/v1/tags").list("items"))
                    .extracting(use -> (Integer) use.get("trip_count"))
                    .containsExactlyInAnyOrder(recount(round + 1));
        }
    }

    private static String tagged(String... tags) {
        return PUBLISHED.replace("\"Gravel\", \"gravel\", \"alps\"", "\"" + String.join("\", \"", tags) + "\"");
    }

    /// Returns how often each of the five tags is used after so many rounds of 24 trips.
    private static Integer[] recount(int rounds) {
        var uses = new Integer[] {0, 0, 0, 0, 0};
        for (var i = 0; i < 24; i++) {
            uses[(i + 2) % 5] += rounds;
            uses[(i + 4) % 5] += rounds;
        }
        return uses;
    }

    @Test
    void letsOneOfManyDeleteATrip() {
        var path = pathOf(ada.trip(ALPS));

        assertThat(atOnce(8, i -> ada.http().delete(path)))
                .extracting(Response::status)
                .containsOnlyOnce(204)
                .containsOnly(204, 404);
        assertThat(atOnce(8, i -> ada.http().send("POST", path + "/restore", null)))
                .extracting(Response::status)
                .containsOnly(200);
        assertThat(ada.http().get(path).json()).containsEntry("revision", 2);
    }

    private static <T> List<T> atOnce(int times, IntFunction<T> work) {
        var running = IntStream.range(0, times)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> work.apply(i), Thread::startVirtualThread))
                .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }
}
