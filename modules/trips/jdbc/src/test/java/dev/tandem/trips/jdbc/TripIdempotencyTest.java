package dev.tandem.trips.jdbc;

import static dev.tandem.trips.jdbc.TripJson.ALPS;
import static dev.tandem.trips.jdbc.TripJson.PUBLISHED;
import static dev.tandem.trips.jdbc.TripJson.assertProblem;
import static dev.tandem.trips.jdbc.TripJson.ok;
import static dev.tandem.trips.jdbc.TripJson.pathOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.identity.api.TestAccounts;
import dev.tandem.platform.testkit.Statements;
import dev.tandem.platform.testkit.TestClock;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.platform.testkit.http.Response;
import dev.tandem.trips.jdbc.Authors.Rider;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that are sent again, as their senders do not know whether they were heard.
@OnBothDatabases
class TripIdempotencyTest {
    private static final String KEY = "Idempotency-Key";
    private static final String PHOTO = "{\"url\": \"https://photos.example/new.jpg\"}";

    private final Authors authors;
    private final Rider ada;
    private final Http adaAgain;
    private final TestClock clock;
    private final Statements statements;

    TripIdempotencyTest(Http http, TestAccounts accounts, TestClock clock, Statements statements) {
        this.clock = clock;
        this.statements = statements;
        authors = new Authors(accounts, http);
        ada = authors.author("ada");
        adaAgain = ada.http().with(KEY, "a-key");
    }

    @Test
    void makesATripOnceAndShowsItAsItIsNow() {
        var first = adaAgain.post("/v1/trips", ALPS);
        ok(ada.http().patch(pathOf(first), "{\"title\": \"Later\"}"));

        var second = adaAgain.post("/v1/trips", ALPS);

        assertThat(second.status()).isEqualTo(201);
        assertThat(pathOf(second)).isEqualTo(pathOf(first));
        assertThat(second.header("ETag").orElseThrow()).startsWith("\"1-");
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.header("Idempotency-Replayed")).contains("true");
        assertThat(second.json()).containsEntry("title", "Later");
        assertThat(diary()).hasSize(1);
    }

    @Test
    void makesOneTripOfTwentyAtOnce() {
        var answers = atOnce(20, this::postedInTheEnd);

        assertThat(answers).extracting(Response::status).containsOnly(201);
        assertThat(answers)
                .extracting(Response::body)
                .containsOnly(answers.getFirst().body());
        assertThat(diary()).hasSize(1);
    }

    @Test
    void refusesAnotherRequestUnderTheSameKey() {
        var path = pathOf(adaAgain.post("/v1/trips", ALPS));

        assertProblem(adaAgain.post("/v1/trips", PUBLISHED), 422, "request.idempotency-key-reused");
        assertProblem(adaAgain.send("POST", path + "/publish", null), 422, "request.idempotency-key-reused");
        assertThat(diary()).hasSize(1);
    }

    @Test
    void keepsTheKeysOfRidersApart() {
        var bob = authors.author("bob");

        assertThat(pathOf(adaAgain.post("/v1/trips", ALPS)))
                .isNotEqualTo(pathOf(bob.http().with(KEY, "a-key").post("/v1/trips", ALPS)));
    }

    @Test
    void givesTheKeyBackWhenNothingWasDone() {
        assertProblem(adaAgain.post("/v1/trips", "{\"title\": \"\"}"), 422, "request.invalid");
        statements.failingAt(3, () -> assertThatServerFails(adaAgain.post("/v1/trips", ALPS)));

        pathOf(adaAgain.post("/v1/trips", PUBLISHED));
        assertThat(diary()).hasSize(1);
    }

    @Test
    void forgetsKeysAfterADay() {
        var first = pathOf(adaAgain.post("/v1/trips", ALPS));
        clock.advance(Duration.ofHours(24));
        assertThat(pathOf(signedInAgain().post("/v1/trips", ALPS))).isEqualTo(first);

        clock.advance(Duration.ofMillis(1));
        var second = pathOf(signedInAgain().post("/v1/trips", PUBLISHED));
        assertThat(second).isNotEqualTo(first);
        assertThat(pathOf(signedInAgain().post("/v1/trips", PUBLISHED))).isEqualTo(second);
    }

    @Test
    void doesNotBringBackWhatWasTakenAway() {
        var path = pathOf(adaAgain.post("/v1/trips", ALPS));
        ada.http().delete(path);

        assertProblem(adaAgain.post("/v1/trips", ALPS), 404, "trips.trip-not-found");
        assertThat(diary()).isEmpty();
    }

    @Test
    void publishesOnceAndNotAgainAfterAWithdrawal() {
        var path = pathOf(ada.trip(ALPS));
        assertThat(ok(adaAgain.send("POST", path + "/publish", null))).containsEntry("status", "published");
        ok(ada.http().patch(path, "{\"status\": \"draft\"}"));

        assertThat(ok(adaAgain.send("POST", path + "/publish", null))).containsEntry("status", "draft");
        assertThat(ok(adaAgain.post(path + "/publish", "{}"))).containsEntry("status", "draft");
    }

    @Test
    void takesAnotherConditionForAnotherRequest() {
        var path = pathOf(ada.trip(ALPS)) + "/photos";
        var first = adaAgain.with("If-Match", "\"0\"").post(path, PHOTO);

        assertThat(first.status()).isEqualTo(201);
        assertProblem(adaAgain.with("If-Match", "\"7\"").post(path, PHOTO), 422, "request.idempotency-key-reused");
    }

    @Test
    void restoresOnceAlthoughTheTripHasChangedSince() {
        var path = pathOf(ada.trip(ALPS));
        ada.http().delete(path);
        var restoring = adaAgain.with("If-Match", "\"1\"");

        assertThat(ok(restoring.send("POST", path + "/restore", null))).containsEntry("revision", 2);
        assertThat(ok(restoring.send("POST", path + "/restore", null))).containsEntry("revision", 2);
    }

    @Test
    void hangsAPhotoOnce() {
        var path = pathOf(ada.trip(ALPS)) + "/photos";

        var first = adaAgain.post(path, PHOTO);
        var second = adaAgain.post(path, PHOTO);

        assertThat(pathOf(second)).isEqualTo(pathOf(first)).startsWith(path);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.json()).containsEntry("position", 2);
        assertThat(ada.http().delete(pathOf(first)).status()).isEqualTo(204);
        assertProblem(adaAgain.post(path, PHOTO), 404, "trips.photo-not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b"})
    void refusesAKeyThatIsNone(String key) {
        assertProblem(ada.http().with(KEY, key).post("/v1/trips", ALPS), 400, "request.idempotency-key");
        assertProblem(ada.http().with(KEY, "a".repeat(256)).post("/v1/trips", ALPS), 400, "request.idempotency-key");
        assertThat(diary()).isEmpty();
    }

    /// On a busy machine the first one may take longer than the others wait, who then ask again as they are told to.
    private Response postedInTheEnd() {
        var answer = adaAgain.post("/v1/trips", ALPS);
        while (answer.status() == 409) {
            assertProblem(answer, 409, "request.in-progress");
            answer = adaAgain.post("/v1/trips", ALPS);
        }
        return answer;
    }

    private List<?> diary() {
        return signedInAgain().get(ada.path() + "/trips").list("items");
    }

    private Http signedInAgain() {
        return authors.again(ada).with(KEY, "a-key");
    }

    private static Response assertThatServerFails(Response answer) {
        assertThat(answer.status()).isEqualTo(500);
        return answer;
    }

    private static List<Response> atOnce(int times, Supplier<Response> request) {
        var answers = IntStream.range(0, times)
                .mapToObj(i -> CompletableFuture.supplyAsync(request, Thread::startVirtualThread))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }
}
