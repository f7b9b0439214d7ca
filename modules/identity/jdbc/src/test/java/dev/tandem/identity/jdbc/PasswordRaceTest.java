package dev.tandem.identity.jdbc;

import static dev.tandem.identity.jdbc.TestPeople.changePassword;
import static dev.tandem.identity.jdbc.TestPeople.isSignedIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.testkit.Await;
import dev.tandem.platform.testkit.Statements;
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

/// No session that an old password opened outlives its change, however the two meet.
@OnBothDatabases
class PasswordRaceTest {
    private static final String NEXT = "battery staple";

    /// Shorter than a transaction waits for a lock.
    private static final Duration LONGEST = Duration.ofSeconds(2);

    /// A transaction that has waited too long does nothing, which is safe, too.
    private static final int BUSY = 503;

    private final TestPeople people;
    private final Statements statements;

    PasswordRaceTest(Http http, Statements statements) {
        this.people = new TestPeople(http);
        this.statements = statements;
    }

    @Test
    void endsASessionThatIsBeingOpened() throws Exception {
        people.signUp("ada");
        var begin = System.nanoTime();
        var here = people.as("ada");
        var usual = Duration.ofNanos(System.nanoTime() - begin);
        var release = new CountDownLatch(1);
        var opening = statements.hold("session", release);
        var session = begun(() -> people.signIn("ada", TestPeople.PASSWORD));
        Await.zero(opening);

        var changed = begun(() -> changePassword(here, TestPeople.PASSWORD, NEXT));
        letPass(changed, usual);
        release.countDown();

        var status = changed.get().status();
        assertThat(
                        status == BUSY
                                ? changePassword(here, TestPeople.PASSWORD, NEXT)
                                        .status()
                                : status)
                .isEqualTo(204);
        assertThat(session.get().status()).isEqualTo(201);
        assertThat(isSignedIn(people.bearing(session.get()))).isFalse();
        assertThat(isSignedIn(here)).isTrue();
    }

    @Test
    void opensNoSessionWithAPasswordThatIsBeingChanged() throws Exception {
        people.signUp("ada");
        var begin = System.nanoTime();
        var here = people.as("ada");
        var usual = Duration.ofNanos(System.nanoTime() - begin);
        var release = new CountDownLatch(1);
        var changing = statements.hold("session", release);
        var changed = begun(() -> changePassword(here, TestPeople.PASSWORD, NEXT));
        Await.zero(changing);

        var session = begun(() -> people.signIn("ada", TestPeople.PASSWORD));
        letPass(session, usual);
        release.countDown();

        assertThat(changed.get().status()).isEqualTo(204);
        assertThat(session.get().status()).isIn(401, BUSY);
        assertThat(isSignedIn(here)).isTrue();
    }

    @Test
    void letsOneOfManyChangesWin() {
        people.signUp("ada");
        var sessions = IntStream.range(0, 4).mapToObj(i -> people.as("ada")).toList();

        var changes = IntStream.range(0, 4)
                .mapToObj(i -> begun(() -> changePassword(sessions.get(i), TestPeople.PASSWORD, NEXT + i)))
                .toList();

        var statuses = changes.stream().map(change -> change.join().status()).toList();
        assertThat(statuses).containsOnlyOnce(204).isSubsetOf(204, 401, 422, BUSY);
        var winner = statuses.indexOf(204);
        for (var i = 0; i < sessions.size(); i++) {
            assertThat(isSignedIn(sessions.get(i))).as("session " + i).isEqualTo(i == winner);
            assertThat(people.signIn("ada", NEXT + i).status()).isEqualTo(i == winner ? 201 : 401);
        }
    }

    private static CompletableFuture<Response> begun(Supplier<Response> request) {
        return CompletableFuture.supplyAsync(request, Thread::startVirtualThread);
    }

    /// Gives a request that must wait the time in which it would have passed by, many times what a sign-in takes.
    private static void letPass(CompletableFuture<Response> request, Duration usual) {
        var most = Math.min(usual.toMillis() * 20, LONGEST.toMillis());
        request.copy().completeOnTimeout(null, most, TimeUnit.MILLISECONDS).join();
    }
}
