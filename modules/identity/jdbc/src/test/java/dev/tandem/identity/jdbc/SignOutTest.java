package dev.tandem.identity.jdbc;

import static dev.tandem.identity.jdbc.AccountClient.isSignedIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.identity.repository.AccountRepository;
import dev.tandem.identity.service.SessionService;
import dev.tandem.platform.testkit.TestClock;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class SignOutTest {
    private final AccountClient people;
    private final SessionService sessions;
    private final AccountRepository accounts;
    private final TestClock clock;

    SignOutTest(Http http, SessionService sessions, AccountRepository accounts, TestClock clock) {
        this.people = new AccountClient(http);
        this.sessions = sessions;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Test
    void endsTheSessionOfTheRequest() {
        people.signUp("ada");
        var here = people.as("ada");
        var elsewhere = people.as("ada");

        var signedOut = here.delete("/v1/sessions/current");

        assertThat(signedOut.status()).isEqualTo(204);
        assertThat(isSignedIn(here)).isFalse();
        assertThat(isSignedIn(elsewhere)).isTrue();
        AccountClient.assertProblem(here.delete("/v1/sessions/current"), 401, "identity.token-refused");
    }

    @Test
    void endsAllSessionsOfOneAccount() {
        people.signUp("ada");
        people.signUp("bob");
        var here = people.as("ada");
        var elsewhere = people.as("ada");
        var bob = people.as("bob");

        assertThat(here.delete("/v1/sessions").status()).isEqualTo(204);

        assertThat(isSignedIn(here)).isFalse();
        assertThat(isSignedIn(elsewhere)).isFalse();
        assertThat(isSignedIn(bob)).isTrue();
        assertThat(isSignedIn(people.as("ada"))).isTrue();
    }

    @Test
    void refusesASignOutByAGuest() {
        for (var path : new String[] {"/v1/sessions", "/v1/sessions/current"}) {
            AccountClient.assertProblem(people.http().delete(path), 401, "identity.not-signed-in");
        }
    }

    @Test
    void endsAllSessionsOfADeletedAccount() {
        people.signUp("ada");
        var here = people.as("ada");
        var elsewhere = people.as("ada");

        here.delete("/v1/me");
        people.http().post("/v1/me/restore", "{\"login\": \"ada\", \"password\": \"correct horse\"}");

        assertThat(isSignedIn(here)).isFalse();
        assertThat(isSignedIn(elsewhere)).isFalse();
        assertThat(isSignedIn(people.as("ada"))).isTrue();
    }

    @Test
    void endsSessionsOfADeactivatedAccount() {
        people.signUp("ada");
        var here = people.as("ada");
        var id = accounts.password("ada").orElseThrow().account();

        var account = accounts.get(id);
        accounts.replace(account, account.deactivated(clock.instant()));

        assertThat(isSignedIn(here)).isFalse();
    }

    @Test
    void removesExpiredSessions() {
        people.signUp("ada");
        people.as("ada");
        clock.advance(Duration.ofMillis(1));
        var last = people.as("ada");

        clock.advance(Duration.ofMinutes(15).minusMillis(2));
        assertThat(sessions.removeExpired()).isZero();
        clock.advance(Duration.ofMillis(1));
        assertThat(sessions.removeExpired()).isEqualTo(1);
        clock.advance(Duration.ofMillis(1));
        assertThat(sessions.removeExpired()).isEqualTo(1);
        assertThat(isSignedIn(last)).isFalse();
    }
}
