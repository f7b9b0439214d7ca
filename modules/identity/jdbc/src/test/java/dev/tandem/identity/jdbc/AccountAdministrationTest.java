package dev.tandem.identity.jdbc;

import static dev.tandem.identity.jdbc.AccountClient.PASSWORD;
import static dev.tandem.identity.jdbc.AccountClient.assertProblem;
import static dev.tandem.identity.jdbc.AccountClient.isSignedIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.api.TestAccounts;
import dev.tandem.platform.kernel.administration.Administrators;
import dev.tandem.platform.kernel.administration.Administrators.Outcome;
import dev.tandem.platform.testkit.Await;
import dev.tandem.platform.testkit.StatementProbe;
import dev.tandem.platform.testkit.TestClock;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.platform.testkit.http.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// What administrators see and change of the accounts of others, and that nobody else does.
@OnBothDatabases
class AccountAdministrationTest {
    /// What a deactivation is given to pass by a sign-in, if it did not wait for it.
    private static final Duration TIME_TO_PASS_BY = Duration.ofMillis(500);

    private final AccountClient people;
    private final TestAccounts accounts;
    private final Administrators administrators;
    private final StatementProbe statements;
    private final TestClock clock;
    private final Http administrator;

    AccountAdministrationTest(
            Http http,
            TestAccounts accounts,
            Administrators administrators,
            StatementProbe statements,
            TestClock clock) {
        people = new AccountClient(http);
        this.accounts = accounts;
        this.administrators = administrators;
        this.statements = statements;
        this.clock = clock;
        administrator = as(accounts.openAdministrator().id());
    }

    /// Finds a list that shows too little, or what is nobody's business.
    @Test
    void showsAccountsAsTheirOwnersSeeThem() {
        people.signUp("ada");

        var listed = administrator.get("/v1/accounts");

        assertThat(listed.status()).as(listed.toString()).isEqualTo(200);
        assertThat(listed.list("items"))
                .containsExactly(
                        administrator.get("/v1/me").json(),
                        people.as("ada").get("/v1/me").json());
        assertThat(listed.list("items").getLast())
                .containsEntry("active", true)
                .containsEntry("administrator", false)
                .containsKeys("id", "username", "email", "full_name", "created_at", "revision");
    }

    /// Finds a wrong order, a filter that filters nothing, a deleted account that is shown.
    @Test
    void listsThoseThatMatch() {
        var ada = people.signUp("ada");
        clock.advance(Duration.ofMillis(1));
        var bob = people.signUp("bob");
        clock.advance(Duration.ofMillis(1));
        people.signUp("gone");
        people.as("gone").delete("/v1/me");
        deactivate(ada);

        assertThat(usernames("")).containsExactly("administrator1", "bob", "ada");
        assertThat(usernames("active=true")).containsExactly("administrator1", "bob");
        assertThat(usernames("active=false")).containsExactly("ada");
        assertThat(administrator
                        .get("/v1/accounts?active=true&total=true&limit=1")
                        .json())
                .hasEntrySatisfying(
                        "total", total -> assertThat(String.valueOf(total)).contains("count=2"));
        assertProblem(administrator.get("/v1/accounts?active=yes"), 400, "request.bad-request");
        assertProblem(administrator.get("/v1/accounts?deleted=true"), 400, "request.bad-request");
        deactivate(bob);
        assertThat(usernames("active=false")).containsExactly("bob", "ada");
    }

    /// Finds a cursor that loses or repeats accounts, or that another filter takes.
    @Test
    void leadsFromSliceToSlice() {
        for (var i = 0; i < 5; i++) {
            clock.advance(Duration.ofMillis(i % 2));
            accounts.open();
        }
        var all = administrator.get("/v1/accounts").list("items");
        var walked = new ArrayList<Object>();

        var slice = administrator.get("/v1/accounts?limit=2");
        walked.addAll(slice.list("items"));
        while (slice.json().get("next") instanceof String next) {
            assertProblem(administrator.get("/v1/accounts?active=true&limit=2&after=" + next), 400, "request.cursor");
            slice = administrator.get("/v1/accounts?limit=2&after=" + next);
            walked.addAll(slice.list("items"));
        }

        assertThat(all).hasSize(6);
        assertThat(walked).isEqualTo(all);
    }

    /// Finds a route that asks nobody, or only whether somebody is signed in.
    @Test
    void refusesEverybodyElse() {
        var ada = people.signUp("ada");
        var eve = people.signUp("eve");
        var somebody = people.as("eve");

        for (var path : paths(ada)) {
            assertProblem(send(people.http(), path), 401, "identity.not-signed-in");
            assertProblem(send(somebody, path), 403, "identity.not-administrator");
        }
        assertProblem(send(somebody, "/v1/accounts/" + eve + "/deactivate"), 403, "identity.not-administrator");
        assertThat(people.signIn("ada", PASSWORD).status()).isEqualTo(201);
    }

    /// Finds rights that are read when somebody signs in, and not when they are used.
    @Test
    void asksWhoAdministersWithEachRequest() {
        var ada = people.signUp("ada");
        people.signUp("eve");
        var eve = people.as("eve");

        assertThat(administrators.grant("EVE")).isEqualTo(Outcome.CHANGED);
        assertThat(eve.get("/v1/me").json())
                .containsEntry("administrator", true)
                .containsEntry("revision", 1);
        for (var path : paths(ada)) {
            assertThat(send(eve, path).status()).as(path).isEqualTo(200);
        }

        assertThat(administrators.revoke("eve")).isEqualTo(Outcome.CHANGED);
        for (var path : paths(ada)) {
            assertProblem(send(eve, path), 403, "identity.not-administrator");
        }
    }

    /// Finds a grant to the wrong account, and one that is reported and not stored.
    @Test
    void tellsWhatBecameOfAGrant() {
        people.signUp("ada");
        people.signUp("gone");
        people.as("gone").delete("/v1/me");

        assertThat(administrators.grant("ada")).isEqualTo(Outcome.CHANGED);
        assertThat(administrators.grant("ada")).isEqualTo(Outcome.UNCHANGED);
        assertThat(administrators.revoke("ada")).isEqualTo(Outcome.CHANGED);
        assertThat(administrators.revoke("ada")).isEqualTo(Outcome.UNCHANGED);
        for (var unknown : List.of("gone", "nobody", "ada@example.org", "", "a b")) {
            assertThat(administrators.grant(unknown)).as(unknown).isEqualTo(Outcome.UNKNOWN);
        }
        assertThat(people.as("ada").get("/v1/me").json())
                .containsEntry("administrator", false)
                .containsEntry("revision", 2);
    }

    /// Finds a session query that does not look whether the account is active, and sessions that
    /// come back with the account.
    @Test
    void signsADeactivatedAccountOut() {
        var ada = people.signUp("ada");
        var here = people.as("ada");

        var deactivated = deactivate(ada);

        assertThat(deactivated.json()).containsEntry("active", false).containsEntry("revision", 1);
        assertThat(isSignedIn(here)).isFalse();
        assertProblem(people.signIn("ada", PASSWORD), 401, "identity.wrong-credentials");
        assertProblem(people.signIn("ada@example.org", PASSWORD), 401, "identity.wrong-credentials");
        assertThat(people.signUp("ada", PASSWORD).json()).containsEntry("code", "identity.username-taken");

        var reactivated = send(administrator, "/v1/accounts/" + ada + "/reactivate");

        assertThat(reactivated.json()).containsEntry("active", true).containsEntry("revision", 2);
        assertThat(isSignedIn(here)).isFalse();
        assertThat(isSignedIn(people.as("ada"))).isTrue();
    }

    /// Finds sessions that are ended before those are over that begin one.
    @Test
    void endsASessionThatIsBeingStarted() throws Exception {
        var ada = people.signUp("ada");
        var release = new CountDownLatch(1);
        var waiting = statements.hold("session", release);
        var session = startAsync(() -> people.signIn("ada", PASSWORD));
        Await.zero(waiting);

        var deactivated = startAsync(() -> deactivate(ada));
        deactivated
                .copy()
                .completeOnTimeout(null, TIME_TO_PASS_BY.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        release.countDown();

        assertThat(deactivated.get().status()).isEqualTo(200);
        assertThat(session.get().status()).isEqualTo(201);
        send(administrator, "/v1/accounts/" + ada + "/reactivate");
        assertThat(isSignedIn(people.withToken(session.get()))).isFalse();
    }

    private static CompletableFuture<Response> startAsync(Supplier<Response> request) {
        return CompletableFuture.supplyAsync(request, Thread::startVirtualThread);
    }

    /// Finds a deactivation that hides the account from others.
    @Test
    void leavesTheSummaryAsItIs() {
        var ada = people.signUp("ada");
        var before = people.http().get("/v1/accounts/" + ada);

        deactivate(ada);

        assertThat(people.http().get("/v1/accounts/" + ada).body()).isEqualTo(before.body());
    }

    /// Finds a change that is written where there is none.
    @Test
    void changesNothingTheSecondTime() {
        var ada = people.signUp("ada");

        var deactivated = deactivate(ada);
        clock.advance(Duration.ofMillis(1));
        assertThat(deactivate(ada).body()).isEqualTo(deactivated.body());

        var reactivated = send(administrator, "/v1/accounts/" + ada + "/reactivate");
        clock.advance(Duration.ofMillis(1));
        assertThat(send(administrator, "/v1/accounts/" + ada + "/reactivate").body())
                .isEqualTo(reactivated.body());
    }

    /// Finds a request that is done again although its key was used, or in spite of `If-Match`.
    @Test
    void keepsTheRulesOfChanges() {
        var ada = people.signUp("ada");
        var repeating = administrator.with("Idempotency-Key", "once");
        var path = "/v1/accounts/" + ada + "/deactivate";

        var deactivated = send(repeating, path);
        assertThat(deactivated.header("ETag").orElseThrow()).startsWith("\"1-");
        assertThat(send(administrator, "/v1/accounts/" + ada + "/reactivate").status())
                .isEqualTo(200);
        var repeated = send(repeating, path);
        assertThat(repeated.header("Idempotency-Replayed")).contains("true");
        assertThat(repeated.json()).containsEntry("active", true).containsEntry("revision", 2);
        assertProblem(send(administrator.with("If-Match", "\"1\""), path), 412, "identity.account-stale");
        assertThat(people.signIn("ada", PASSWORD).status()).isEqualTo(201);
    }

    /// Finds accounts that are changed although nobody sees them.
    @Test
    void findsNoDeletedOrUnknownAccount() {
        var gone = people.signUp("gone");
        people.as("gone").delete("/v1/me");

        for (var id : List.of(gone, AccountId.next().value())) {
            for (var change : List.of("deactivate", "reactivate")) {
                assertProblem(
                        send(administrator, "/v1/accounts/" + id + "/" + change), 404, "identity.account-not-found");
            }
        }
        assertThat(people.http()
                        .post("/v1/me/restore", "{\"login\": \"gone\", \"password\": \"correct horse\"}")
                        .status())
                .isEqualTo(200);
    }

    /// Finds a system that nobody can administer any more, by either way out.
    @Test
    void keepsTheLastActiveAdministrator() {
        var me = administrator.get("/v1/me").json().get("id");
        var other = accounts.openAdministrator().id();
        var away = accounts.openAdministrator().id();
        deactivate(away.value());
        assertThat(as(other).delete("/v1/me").status()).isEqualTo(204);

        assertProblem(send(administrator, "/v1/accounts/" + me + "/deactivate"), 422, "identity.last-administrator");
        assertProblem(administrator.delete("/v1/me"), 422, "identity.last-administrator");
        assertThat(isSignedIn(administrator)).isTrue();

        send(administrator, "/v1/accounts/" + away.value() + "/reactivate");
        assertThat(send(administrator, "/v1/accounts/" + me + "/deactivate").status())
                .isEqualTo(200);
        assertThat(isSignedIn(administrator)).isFalse();
        assertThat(as(away).get("/v1/accounts").status()).isEqualTo(200);
    }

    /// Finds a statement for each account of a list.
    @Test
    void executesTheStatementsOfTheCanvas() {
        var ada = people.signUp("ada");
        accounts.open();

        assertThat(statements
                        .executes(4, () -> administrator.get("/v1/accounts?active=true&total=true"))
                        .list("items"))
                .hasSize(3);
        assertThat(statements.executes(5, () -> deactivate(ada)).status()).isEqualTo(200);
        assertThat(statements
                        .executes(4, () -> send(administrator, "/v1/accounts/" + ada + "/reactivate"))
                        .status())
                .isEqualTo(200);
        accounts.openAdministrator();
        assertThat(statements.executes(5, () -> administrator.delete("/v1/me")).status())
                .isEqualTo(204);
    }

    private Response deactivate(Object id) {
        var deactivated = send(administrator, "/v1/accounts/" + id + "/deactivate");
        assertThat(deactivated.status()).as(deactivated.toString()).isEqualTo(200);
        return deactivated;
    }

    private List<Object> usernames(String query) {
        return administrator.get("/v1/accounts?" + query).list("items").stream()
                .map(account -> Objects.requireNonNull(account.get("username")))
                .toList();
    }

    private static List<String> paths(String id) {
        return List.of("/v1/accounts", "/v1/accounts/" + id + "/deactivate", "/v1/accounts/" + id + "/reactivate");
    }

    private static Response send(Http client, String path) {
        return client.send(path.endsWith("activate") ? "POST" : "GET", path, null);
    }

    private Http as(AccountId id) {
        return people.http().with("Authorization", accounts.authorization(id));
    }
}
