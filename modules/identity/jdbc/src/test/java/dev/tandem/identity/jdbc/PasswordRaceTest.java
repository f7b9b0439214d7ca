package dev.tandem.identity.jdbc;

import static dev.tandem.identity.jdbc.AccountClient.changePassword;
import static dev.tandem.identity.jdbc.AccountClient.isSignedIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.testkit.Await;
import dev.tandem.platform.testkit.StatementProbe;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.platform.testkit.http.Response;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// No session that was started with the old password outlives its change, in whatever order the
/// two transactions run.
@OnBothDatabases
class PasswordRaceTest {
    private static final String NEXT = "battery staple";

    /// The longest time that a request is given; it is shorter than the lock timeout of a
    /// transaction.
    private static final Duration LONGEST_TIME = Duration.ofSeconds(2);

    /// The status when a transaction has waited too long for a lock. It has changed nothing
    /// then.
    private static final int BUSY = 503;

    private final AccountClient people;
    private final StatementProbe statements;

    PasswordRaceTest(Http http, StatementProbe statements) {
        this.people = new AccountClient(http);
        this.statements = statements;
    }

    @Test
    void endsASessionThatIsBeingStarted() throws Exception {
        people.signUp("ada");
        var start = System.nanoTime();
        var here = people.as("ada");
        var usualTime = Duration.ofNanos(System.nanoTime() - start);
        var release = new CountDownLatch(1);
        var waiting = statements.hold("session", release);
        var session = startAsync(() -> people.signIn("ada", AccountClient.PASSWORD));
        Await.zero(waiting);

        var changed = startAsync(() -> changePassword(here, AccountClient.PASSWORD, NEXT));
        giveTimeToFinish(changed, usualTime);
        release.countDown();

        var status = changed.get().status();
        assertThat(
                        status == BUSY
                                ? changePassword(here, AccountClient.PASSWORD, NEXT)
                                        .status()
                                : status)
                .isEqualTo(204);
        assertThat(session.get().status()).isEqualTo(201);
        assertThat(isSignedIn(people.withToken(session.get()))).isFalse();
        assertThat(isSignedIn(here)).isTrue();
    }

    @Test
    void startsNoSessionDuringAPasswordChange() throws Exception {
        people.signUp("ada");
        var start = System.nanoTime();
        var here = people.as("ada");
        var usualTime = Duration.ofNanos(System.nanoTime() - start);
        var release = new CountDownLatch(1);
        var waiting = statements.hold("session", release);
        var changed = startAsync(() -> changePassword(here, AccountClient.PASSWORD, NEXT));
        Await.zero(waiting);

        var session = startAsync(() -> people.signIn("ada", AccountClient.PASSWORD));
        giveTimeToFinish(session, usualTime);
        release.countDown();

        assertThat(changed.get().status()).isEqualTo(204);
        assertThat(session.get().status()).isIn(401, BUSY);
        assertThat(isSignedIn(here)).isTrue();
    }

    @Test
    void letsOneOfManyChangesSucceed() {
        people.signUp("ada");
        var sessions = IntStream.range(0, 4).mapToObj(i -> people.as("ada")).toList();

        var changes = IntStream.range(0, 4)
                .mapToObj(i -> startAsync(() -> changePassword(sessions.get(i), AccountClient.PASSWORD, NEXT + i)))
                .toList();

        var statuses = changes.stream().map(change -> change.join().status()).toList();
        assertThat(statuses).containsOnlyOnce(204).isSubsetOf(204, 401, 422, BUSY);
        var winner = statuses.indexOf(204);
        for (var i = 0; i < sessions.size(); i++) {
            assertThat(isSignedIn(sessions.get(i))).as("session " + i).isEqualTo(i == winner);
            assertThat(people.signIn("ada", NEXT + i).status()).isEqualTo(i == winner ? 201 : 401);
        }
    }

    private static CompletableFuture<Response> startAsync(Supplier<Response> request) {
        return CompletableFuture.supplyAsync(request, Thread::startVirtualThread);
    }

    /// Gives a request that must wait the time to finish if it did not wait: many times what a
    /// sign-in usually takes.
    private static void giveTimeToFinish(CompletableFuture<Response> request, Duration usualTime) {
        var most = Math.min(usualTime.toMillis() * 20, LONGEST_TIME.toMillis());
        request.copy().completeOnTimeout(null, most, TimeUnit.MILLISECONDS).join();
    }
}
