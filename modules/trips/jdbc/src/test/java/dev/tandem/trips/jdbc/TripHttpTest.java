package dev.tandem.trips.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.testkit.Answer;
import dev.tandem.platform.testkit.Http;
import dev.tandem.platform.testkit.OnBothDatabases;
import dev.tandem.platform.testkit.Statements;
import dev.tandem.platform.testkit.TestClock;
import io.micronaut.jdbc.DataSourceResolver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A trip all the way, from the wire to the rows and back.
@OnBothDatabases
class TripHttpTest {
    private static final String ALPS = """
            {
              "owner_id": "01890a5d-ac96-774b-bcce-b302099a8057",
              "title": "Über die Alpen 🚲",
              "description": "Two passes and a lot of rain.",
              "start_date": "2026-05-01",
              "end_date": "2026-05-09",
              "distance_km": 412.50,
              "countries": ["CH", "IT"],
              "photos": [{"url": "https://photos.example/pass.jpg", "caption": "The pass"},
                         {"url": "https://photos.example/lake.jpg"}],
              "tags": ["Gravel", "gravel", "alps"]
            }
            """;

    private final Http http;
    private final Statements statements;

    TripHttpTest(Http http, Statements statements) {
        this.http = http;
        this.statements = statements;
    }

    @Test
    void createsATripAndSaysWhereItIs() {
        var created = http.post("/v1/trips", ALPS);

        var trip = created.json();
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).contains("/v1/trips/" + trip.get("id"));
        assertThat(trip)
                .containsOnlyKeys(
                        "id",
                        "owner_id",
                        "title",
                        "description",
                        "start_date",
                        "end_date",
                        "distance_km",
                        "countries",
                        "photos",
                        "tags",
                        "revision",
                        "created_at",
                        "updated_at")
                .containsEntry("owner_id", "01890a5d-ac96-774b-bcce-b302099a8057")
                .containsEntry("title", "Über die Alpen 🚲")
                .containsEntry("description", "Two passes and a lot of rain.")
                .containsEntry("start_date", "2026-05-01")
                .containsEntry("end_date", "2026-05-09")
                .containsEntry("distance_km", 412.5)
                .containsEntry("countries", List.of("CH", "IT"))
                .containsEntry("tags", List.of("alps", "gravel"))
                .containsEntry("revision", 0)
                .containsEntry("created_at", "2026-11-20T09:30:00.123Z")
                .containsEntry("updated_at", "2026-11-20T09:30:00.123Z");
        assertThat(created.list("photos")).extracting("caption").containsExactly("The pass", "");
        assertThat(created.list("photos")).extracting("position").containsExactly(0, 1);
        assertThat(http.get("/v1/trips/" + trip.get("id")).body()).isEqualTo(created.body());
    }

    @Test
    void readsATripInThreeStatements() {
        var path = pathOf(http.post("/v1/trips", ALPS));

        assertThat(statements.executes(3, () -> http.get(path)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 40})
    void listsAnyNumberInThreeStatements(int count) {
        IntStream.range(0, count).forEach(i -> http.post("/v1/trips", ALPS));

        var list = statements.executes(3, () -> http.get("/v1/trips?limit=100"));

        assertThat(list.list("items")).hasSize(count);
        assertThat(list.json()).containsEntry("next", null);
    }

    @Test
    void walksTheListByItsCursors(TestClock clock) {
        var paths = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            paths.add(pathOf(http.post("/v1/trips", ALPS)));
            clock.advance(Duration.ofMillis(1));
        }

        var walked = new ArrayList<String>();
        var query = "?limit=2";
        do {
            var slice = http.get("/v1/trips" + query);
            slice.list("items").forEach(trip -> walked.add("/v1/trips/" + trip.get("id")));
            var next = slice.json().get("next");
            query = next == null ? "" : "?limit=2&after=" + next;
        } while (!query.isEmpty());

        assertThat(walked).containsExactlyElementsOf(paths.reversed());
    }

    @Test
    void trashesAndRestoresATrip(TestClock clock) {
        var path = pathOf(http.post("/v1/trips", ALPS));
        clock.advance(Duration.ofSeconds(1));

        assertThat(http.delete(path).status()).isEqualTo(204);
        assertThat(http.get(path).status()).isEqualTo(404);
        assertThat(http.delete(path).status()).isEqualTo(404);
        assertThat(http.get("/v1/trips").json()).containsEntry("items", List.of());

        var restored = http.send("POST", path + "/restore", null);
        assertThat(restored.status()).isEqualTo(200);
        assertThat(restored.json())
                .containsEntry("revision", 2)
                .containsEntry("created_at", "2026-11-20T09:30:00.123Z")
                .containsEntry("updated_at", "2026-11-20T09:30:01.123Z");
        assertThat(http.get(path).body()).isEqualTo(restored.body());
    }

    @Test
    void letsOneOfManyTrashATrip() {
        var path = pathOf(http.post("/v1/trips", ALPS));

        assertThat(atOnce(8, () -> http.delete(path).status()))
                .containsOnlyOnce(204)
                .containsOnly(204, 404);
        assertThat(atOnce(8, () -> http.send("POST", path + "/restore", null).status()))
                .containsOnly(200);
        assertThat(http.get(path).json()).containsEntry("revision", 2);
    }

    @Test
    void leavesNothingOfAStepThatFails(DataSource dataSource, DataSourceResolver resolver) throws SQLException {
        var path = pathOf(http.post("/v1/trips", ALPS));
        var before = http.get(path).body();

        execute(resolver.resolve(dataSource), "alter table trip_tag rename to hidden_tag");
        assertThat(http.post("/v1/trips", ALPS).status()).isEqualTo(500);
        assertThat(http.delete(path).status()).isEqualTo(500);
        execute(resolver.resolve(dataSource), "alter table hidden_tag rename to trip_tag");

        assertThat(http.get(path).body()).isEqualTo(before);
        assertThat(http.get("/v1/trips").list("items")).hasSize(1);
    }

    @Test
    void saysThatThereIsNoSuchTrip() {
        var missing = http.get("/v1/trips/01890a5d-ac96-774b-bcce-b302099a8057");

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.json())
                .containsEntry("code", "trips.trip-not-found")
                .containsEntry("detail", "There is no trip 01890a5d-ac96-774b-bcce-b302099a8057.");
    }

    @Test
    void showsEveryBrokenRuleAtOnce() {
        var refused = http.post("/v1/trips", """
                {"title": " ", "distance_km": 0.05, "countries": ["xx"], "photos": [{"url": "ftp://x"}],
                 "tags": ["", "a\\u0000b"]}
                """);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json()).containsEntry("code", "request.invalid");
        assertThat(fields(refused))
                .containsExactly(
                        "countries[0]", "distance_km", "owner_id", "photos[0].url", "tags[0]", "tags[1]", "title");
        assertThat(http.get("/v1/trips").json()).containsEntry("items", List.of());
    }

    @Test
    void refusesWhatOnlyTheWholeTripShows() {
        var refused = http.post("/v1/trips", ALPS.replace("2026-05-09", "2026-04-30"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(fields(refused)).containsExactly("end_date");
    }

    private static <T> List<T> atOnce(int times, Supplier<T> work) {
        var running = IntStream.range(0, times)
                .mapToObj(i -> CompletableFuture.supplyAsync(work, Thread::startVirtualThread))
                .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    private static String pathOf(Answer created) {
        return created.header("Location").orElseThrow();
    }

    private static List<Object> fields(Answer refused) {
        return refused.list("errors").stream().map(error -> error.get("field")).toList();
    }

    private static void execute(DataSource dataSource, String command) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(command);
        }
    }
}
