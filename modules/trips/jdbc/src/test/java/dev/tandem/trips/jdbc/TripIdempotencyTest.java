package dev.tandem.trips.jdbc;

import static dev.tandem.trips.jdbc.TripJson.ALPS;
import static dev.tandem.trips.jdbc.TripJson.PUBLISHED;
import static dev.tandem.trips.jdbc.TripJson.assertProblem;
import static dev.tandem.trips.jdbc.TripJson.ok;
import static dev.tandem.trips.jdbc.TripJson.pathOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.identity.api.TestAccounts;
import dev.tandem.platform.testkit.StatementProbe;
import dev.tandem.platform.testkit.TestClock;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.platform.testkit.http.Response;
import dev.tandem.trips.jdbc.Authors.Author;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that a client repeats under one idempotency key, because it does not know whether
/// they arrived.
@OnBothDatabases
class TripIdempotencyTest {
    private static final String KEY = "Idempotency-Key";
    private static final String PHOTO = "{\"url\": \"https://photos.example/new.jpg\"}";

    private final Authors authors;
    private final Author ada;
    private final Http adaWithKey;
    private final TestClock clock;
    private final StatementProbe statements;

    TripIdempotencyTest(Http http, TestAccounts accounts, TestClock clock, StatementProbe statements) {
        this.clock = clock;
        this.statements = statements;
        authors = new Authors(accounts, http);
        ada = authors.author("ada");
        adaWithKey = ada.http().with(KEY, "a-key");
    }

    @Test
    void makesATripOnceAndShowsItAsItIsNow() {
        var first = adaWithKey.post("/v1/trips", ALPS);
        ok(ada.http().patch(pathOf(first), "{\"title\": \"Later\"}"));

        var second = adaWithKey.post("/v1/trips", ALPS);

        assertThat(second.status()).isEqualTo(201);
        assertThat(pathOf(second)).isEqualTo(pathOf(first));
        assertThat(second.header("ETag").orElseThrow()).startsWith("\"1-");
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.header("Idempotency-Replayed")).contains("true");
        assertThat(second.json()).containsEntry("title", "Later");
        assertThat(allTrips()).hasSize(1);
    }

    @Test
    void createsOneTripForTwentyRequests() {
        var responses = atOnce(20, this::postUntilDone);

        assertThat(responses).extracting(Response::status).containsOnly(201);
        assertThat(responses)
                .extracting(Response::body)
                .containsOnly(responses.getFirst().body());
        assertThat(allTrips()).hasSize(1);
    }

    @Test
    void refusesAnotherRequestUnderTheSameKey() {
        var path = pathOf(adaWithKey.post("/v1/trips", ALPS));

        assertProblem(adaWithKey.post("/v1/trips", PUBLISHED), 422, "request.idempotency-key-reused");
        assertProblem(adaWithKey.send("POST", path + "/publish", null), 422, "request.idempotency-key-reused");
        assertThat(allTrips()).hasSize(1);
    }

    @Test
    void keepsTheKeysOfAccountsApart() {
        var bob = authors.author("bob");

        assertThat(pathOf(adaWithKey.post("/v1/trips", ALPS)))
                .isNotEqualTo(pathOf(bob.http().with(KEY, "a-key").post("/v1/trips", ALPS)));
    }

    @Test
    void freesTheKeyOfAFailedRequest() {
        assertProblem(adaWithKey.post("/v1/trips", "{\"title\": \"\"}"), 422, "request.invalid");
        statements.failingAt(3, () -> assertThatServerFails(adaWithKey.post("/v1/trips", ALPS)));

        pathOf(adaWithKey.post("/v1/trips", PUBLISHED));
        assertThat(allTrips()).hasSize(1);
    }

    @Test
    void forgetsKeysAfterADay() {
        var first = pathOf(adaWithKey.post("/v1/trips", ALPS));
        clock.advance(Duration.ofHours(24));
        assertThat(pathOf(signedInAgain().post("/v1/trips", ALPS))).isEqualTo(first);

        clock.advance(Duration.ofMillis(1));
        var second = pathOf(signedInAgain().post("/v1/trips", PUBLISHED));
        assertThat(second).isNotEqualTo(first);
        assertThat(pathOf(signedInAgain().post("/v1/trips", PUBLISHED))).isEqualTo(second);
    }

    @Test
    void doesNotBringBackADeletedTrip() {
        var path = pathOf(adaWithKey.post("/v1/trips", ALPS));
        ada.http().delete(path);

        assertProblem(adaWithKey.post("/v1/trips", ALPS), 404, "trips.trip-not-found");
        assertThat(allTrips()).isEmpty();
    }

    @Test
    void publishesOnceAndNotAgainAfterAWithdrawal() {
        var path = pathOf(ada.trip(ALPS));
        assertThat(ok(adaWithKey.send("POST", path + "/publish", null))).containsEntry("status", "published");
        ok(ada.http().patch(path, "{\"status\": \"draft\"}"));

        assertThat(ok(adaWithKey.send("POST", path + "/publish", null))).containsEntry("status", "draft");
        assertThat(ok(adaWithKey.post(path + "/publish", "{}"))).containsEntry("status", "draft");
    }

    @Test
    void treatsAnotherIfMatchAsAnotherRequest() {
        var path = pathOf(ada.trip(ALPS)) + "/photos";
        var first = adaWithKey.with("If-Match", "\"0\"").post(path, PHOTO);

        assertThat(first.status()).isEqualTo(201);
        assertProblem(adaWithKey.with("If-Match", "\"7\"").post(path, PHOTO), 422, "request.idempotency-key-reused");
    }

    @Test
    void restoresOnceAlthoughTheTripChanged() {
        var path = pathOf(ada.trip(ALPS));
        ada.http().delete(path);
        var restoring = adaWithKey.with("If-Match", "\"1\"");

        assertThat(ok(restoring.send("POST", path + "/restore", null))).containsEntry("revision", 2);
        assertThat(ok(restoring.send("POST", path + "/restore", null))).containsEntry("revision", 2);
    }

    @Test
    void addsAPhotoOnlyOnce() {
        var path = pathOf(ada.trip(ALPS)) + "/photos";

        var first = adaWithKey.post(path, PHOTO);
        var second = adaWithKey.post(path, PHOTO);

        assertThat(pathOf(second)).isEqualTo(pathOf(first)).startsWith(path);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.json()).containsEntry("position", 2);
        assertThat(ada.http().delete(pathOf(first)).status()).isEqualTo(204);
        assertProblem(adaWithKey.post(path, PHOTO), 404, "trips.photo-not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b"})
    void refusesAMalformedIdempotencyKey(String key) {
        assertProblem(ada.http().with(KEY, key).post("/v1/trips", ALPS), 400, "request.idempotency-key");
        assertProblem(ada.http().with(KEY, "a".repeat(256)).post("/v1/trips", ALPS), 400, "request.idempotency-key");
        assertThat(allTrips()).isEmpty();
    }

    /// Repeats a request as long as the response is 409: on a busy machine, the first request
    /// may take longer than the others wait.
    private Response postUntilDone() {
        var response = adaWithKey.post("/v1/trips", ALPS);
        while (response.status() == 409) {
            assertProblem(response, 409, "request.in-progress");
            response = adaWithKey.post("/v1/trips", ALPS);
        }
        return response;
    }

    private List<?> allTrips() {
        return signedInAgain().get(ada.path() + "/trips").list("items");
    }

    private Http signedInAgain() {
        return authors.again(ada).with(KEY, "a-key");
    }

    private static Response assertThatServerFails(Response response) {
        assertThat(response.status()).isEqualTo(500);
        return response;
    }

    private static List<Response> atOnce(int times, Supplier<Response> request) {
        var responses = IntStream.range(0, times)
                .mapToObj(i -> CompletableFuture.supplyAsync(request, Thread::startVirtualThread))
                .toList();
        return responses.stream().map(CompletableFuture::join).toList();
    }
}
