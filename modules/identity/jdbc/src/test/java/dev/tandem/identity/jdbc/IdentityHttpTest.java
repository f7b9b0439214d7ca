package dev.tandem.identity.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.tandem.identity.repository.AccountRepository;
import dev.tandem.platform.testkit.LogLines;
import dev.tandem.platform.testkit.StatementProbe;
import dev.tandem.platform.testkit.TestClock;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.platform.testkit.http.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class IdentityHttpTest {
    private static final String ADA = """
            {"username": "AdaLovelace", "email": "Ada@Example.org", "full_name": "Ada Lovelace", "password": "correct horse"}
            """;

    private final Http http;
    private final StatementProbe statements;
    private final TestClock clock;

    IdentityHttpTest(Http http, StatementProbe statements, TestClock clock) {
        this.http = http;
        this.statements = statements;
        this.clock = clock;
    }

    @Test
    void signsUpAndIn() {
        var created = http.post("/v1/accounts", ADA);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("ETag").orElseThrow()).startsWith("\"0-");
        assertThat(created.header("Location"))
                .contains("/v1/accounts/" + created.json().get("id"));
        assertThat(created.json())
                .containsOnlyKeys(
                        "id",
                        "username",
                        "email",
                        "full_name",
                        "active",
                        "administrator",
                        "verified",
                        "notifications",
                        "revision",
                        "created_at",
                        "updated_at")
                .containsEntry("username", "adalovelace")
                .containsEntry("email", "ada@example.org")
                .containsEntry("full_name", "Ada Lovelace")
                .containsEntry("active", true)
                .containsEntry("administrator", false)
                .containsEntry("verified", false)
                .containsEntry("notifications", true)
                .containsEntry("revision", 0)
                .containsEntry("created_at", "2026-11-20T09:30:00.123Z");
        var session = signIn("ADA@example.org", "correct horse");
        assertThat(session.status()).isEqualTo(201);
        assertThat(session.header("Cache-Control")).contains("no-store");
        assertThat(session.json())
                .containsOnlyKeys("access_token", "token_type", "expires_in")
                .containsEntry("token_type", "Bearer")
                .containsEntry("expires_in", 900);
        assertThat(withToken(session).get("/v1/me").body()).isEqualTo(created.body());
    }

    @Test
    void showsAnybodyTheSummaryOnly() {
        var id = http.post("/v1/accounts", ADA).json().get("id");

        assertThat(http.get("/v1/accounts/" + id).json())
                .containsOnlyKeys("id", "username", "full_name")
                .containsEntry("username", "adalovelace")
                .containsEntry("full_name", "Ada Lovelace");
        assertProblem(http.get("/v1/accounts/" + UUID.randomUUID()), 404, "identity.account-not-found");
    }

    @Test
    void createsOneAccountForARepeatedRequest() {
        var again = http.with("Idempotency-Key", "a-key");

        var first = again.post("/v1/accounts", ADA);

        assertThat(again.post("/v1/accounts", ADA).header("Location"))
                .isEqualTo(first.header("Location"))
                .isPresent();
        var taken = http.post("/v1/accounts", ADA);
        assertProblem(taken, 409, "identity.username-taken");
        assertThat(taken.list("errors")).extracting("pointer").containsExactly("#/username");
    }

    @Test
    void keepsTheKeysOfGuestsApart() {
        var key = http.with("Idempotency-Key", "1");

        assertThat(key.post("/v1/accounts", ADA).status()).isEqualTo(201);
        assertThat(key.post("/v1/accounts", ADA.replace("ada", "eva")).status()).isEqualTo(201);
    }

    @Test
    void ignoresTheIdempotencyKeyOfASignIn() {
        http.post("/v1/accounts", ADA);
        var again = http.with("Idempotency-Key", "a-key");

        var login = "{\"login\": \"adalovelace\", \"password\": \"correct horse\"}";
        assertThat(again.post("/v1/sessions", login).status()).isEqualTo(201);
        assertProblem(again.post("/v1/sessions", login.replace("correct", "wrong")), 401, "identity.wrong-credentials");
    }

    @Test
    void reportsAllBrokenRulesAtOnce() {
        var refused = http.post("/v1/accounts", """
                {"username": "a_", "email": "nowhere", "full_name": " ", "password": "short"}
                """);

        assertProblem(refused, 422, "request.invalid");
        assertThat(refused.list("errors"))
                .extracting("field")
                .containsExactly("email", "full_name", "password", "username");
        assertThat(refused.body()).doesNotContain("short\"");
    }

    @Test
    void refusesATakenNameOrAddress() {
        http.post("/v1/accounts", ADA);

        assertProblem(http.post("/v1/accounts", ADA.replace("Ada@", "a@")), 409, "identity.username-taken");
        assertProblem(http.post("/v1/accounts", ADA.replace("AdaLovelace", "ada")), 409, "identity.email-taken");
    }

    @Test
    void givesAContestedNameToOneRequest() {
        var responses = IntStream.range(0, 8)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> http.post("/v1/accounts", ADA), Thread::startVirtualThread))
                .toList();

        assertThat(responses.stream().map(CompletableFuture::join).map(Response::status))
                .containsOnly(201, 409)
                .containsOnlyOnce(201);
    }

    @Test
    void doesNotTellWhichCredentialIsWrong() {
        http.post("/v1/accounts", ADA);

        var wrong = signIn("adalovelace", "wrong horse");
        var unknown = signIn("nobody", "wrong horse");

        assertProblem(wrong, 401, "identity.wrong-credentials");
        assertThat(wrong.header("WWW-Authenticate")).contains("Bearer");
        assertThat(withoutId(unknown)).isEqualTo(withoutId(wrong));
    }

    @Test
    void updatesOnesOwnAccount() {
        var me = signedUp();

        clock.advance(Duration.ofMillis(1));
        var updated = me.patch("/v1/me", "{\"full_name\": \"Ada L.\", \"notifications\": false}");

        assertThat(updated.status()).as(updated.toString()).isEqualTo(200);
        assertThat(updated.json())
                .containsEntry("full_name", "Ada L.")
                .containsEntry("notifications", false)
                .containsEntry("email", "ada@example.org")
                .containsEntry("revision", 1)
                .containsEntry("updated_at", "2026-11-20T09:30:00.124Z");
        assertThat(me.get("/v1/me").body()).isEqualTo(updated.body());
        assertProblem(me.with("If-Match", "\"0\"").patch("/v1/me", "{}"), 412, "identity.account-stale");
        assertProblem(me.patch("/v1/me", "{\"full_name\": null}"), 422, "request.invalid");
        assertProblem(me.patch("/v1/me", "{\"administrator\": true}"), 400, "request.bad-request");
    }

    @Test
    void refusesAnUpdateToATakenAddress() {
        http.post("/v1/accounts", ADA.replace("AdaLovelace", "bob").replace("Ada@", "bob@"));
        var me = signedUp();

        assertProblem(me.patch("/v1/me", "{\"email\": \"Bob@example.org\"}"), 409, "identity.email-taken");
        assertThat(me.get("/v1/me").json()).containsEntry("email", "ada@example.org");
    }

    @Test
    void refusesAnAddressThatIsTooLong() {
        var address = "a@a" + ".a".repeat(3_000);
        var me = signedUp();

        for (var response : List.of(
                http.post("/v1/accounts", ADA.replace("Ada@Example.org", address)),
                me.patch("/v1/me", "{\"email\": \"" + address + "\"}"))) {
            assertProblem(response, 422, "request.invalid");
            assertThat(response.list("errors"))
                    .containsExactly(Map.of(
                            "field", "email", "pointer", "#/email", "message", "must have at most 254 characters"));
        }
    }

    @Test
    void deletesAnAccountAndReservesItsNames() {
        var me = signedUp();
        var id = me.get("/v1/me").json().get("id");

        assertThat(me.delete("/v1/me").status()).isEqualTo(204);

        assertProblem(me.get("/v1/me"), 401, "identity.token-refused");
        assertProblem(http.get("/v1/accounts/" + id), 404, "identity.account-not-found");
        assertProblem(signIn("adalovelace", "correct horse"), 401, "identity.wrong-credentials");
        assertProblem(http.post("/v1/accounts", ADA), 409, "identity.username-taken");
    }

    @Test
    void restoresAnAccountByItsPassword() {
        var me = signedUp();
        me.delete("/v1/me");

        assertProblem(restore("wrong horse"), 401, "identity.wrong-credentials");
        var restored = restore("correct horse");

        assertThat(restored.status()).isEqualTo(200);
        assertThat(restored.json()).containsEntry("revision", 2);
        assertProblem(me.get("/v1/me"), 401, "identity.token-refused");
        assertThat(withToken(signIn("adalovelace", "correct horse"))
                        .get("/v1/me")
                        .body())
                .isEqualTo(restored.body());
        assertThat(restore("correct horse").json()).containsEntry("revision", 2);
    }

    @Test
    void refusesTheTokenOfADeactivatedAccount(AccountRepository accounts) {
        var me = signedUp();
        var id = accounts.password("adalovelace").orElseThrow().account();
        var ada = accounts.find(id).orElseThrow();

        accounts.replace(ada, ada.deactivated(clock.instant()));

        assertProblem(me.get("/v1/me"), 401, "identity.token-refused");
        assertProblem(signIn("adalovelace", "correct horse"), 401, "identity.wrong-credentials");
        assertProblem(restore("correct horse"), 401, "identity.wrong-credentials");
    }

    @Test
    void expiresATokenAfterFifteenMinutes() {
        var me = signedUp();

        clock.advance(Duration.ofSeconds(899));
        assertThat(me.get("/v1/me").status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        assertProblem(me.get("/v1/me"), 401, "identity.token-refused");
    }

    @Test
    void refusesRequestsWithoutAToken() {
        var nobody = http.get("/v1/me");

        assertProblem(nobody, 401, "identity.not-signed-in");
        assertThat(nobody.header("WWW-Authenticate")).contains("Bearer");
        assertProblem(http.patch("/v1/me", "no json"), 401, "identity.not-signed-in");
        assertProblem(http.with("Authorization", "Basic YTpi").get("/v1/me"), 401, "identity.not-signed-in");
    }

    @Test
    void offersNoOtherRoutesToSignIn() {
        for (var path : List.of("/login", "/logout", "/oauth/access_token", "/token_info", "/keys")) {
            assertThat(http.get(path).status()).as(path).isEqualTo(404);
            assertThat(http.post(path, "{}").status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void executesTheStatementsOfTheCanvas() {
        assertThat(statements.executes(3, () -> http.post("/v1/accounts", ADA)).status())
                .isEqualTo(201);
        var session = statements.executes(3, () -> signIn("adalovelace", "correct horse"));
        var me = withToken(session);
        var id = me.get("/v1/me").json().get("id");

        assertThat(statements.executes(1, () -> http.get("/v1/accounts/" + id)).status())
                .isEqualTo(200);
        assertThat(statements
                        .executes(3, () -> me.patch("/v1/me", "{\"full_name\": \"A. L.\"}"))
                        .status())
                .isEqualTo(200);
        assertThat(statements
                        .executes(2, () -> me.patch("/v1/me", "{}"))
                        .header("ETag")
                        .orElseThrow())
                .startsWith("\"1-");
        assertThat(statements.executes(2, () -> restore("correct horse")).status())
                .isEqualTo(200);
        assertThat(statements.executes(2, () -> me.get("/v1/me")).status()).isEqualTo(200);
        assertThat(statements
                        .executes(6, () -> changePassword(me, "correct horse", "battery staple"))
                        .status())
                .isEqualTo(204);
        var other = withToken(signIn("adalovelace", "battery staple"));
        assertThat(statements
                        .executes(2, () -> other.delete("/v1/sessions/current"))
                        .status())
                .isEqualTo(204);
        assertThat(statements.executes(4, () -> me.delete("/v1/me")).status()).isEqualTo(204);
        assertThat(statements.executes(3, () -> restore("battery staple")).status())
                .isEqualTo(200);
        var last = withToken(signIn("adalovelace", "battery staple"));
        assertThat(statements.executes(2, () -> last.delete("/v1/sessions")).status())
                .isEqualTo(204);
    }

    @Test
    void refusesEverySignInInOneStatement() {
        http.post("/v1/accounts", ADA.replace("AdaLovelace", "bob").replace("Ada@", "bob@"));
        signedUp().delete("/v1/me");

        for (var login : List.of("nobody", "bob", "adalovelace")) {
            assertThat(statements
                            .executes(1, () -> signIn(login, "wrong horse"))
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void ignoresAnExpiredTokenOfASignIn() {
        var me = signedUp();
        clock.advance(Duration.ofHours(1));

        assertProblem(me.get("/v1/me"), 401, "identity.token-refused");
        assertThat(me.post("/v1/sessions", "{\"login\": \"adalovelace\", \"password\": \"correct horse\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void acceptsNoOtherBooleansThanTrueAndFalse() {
        var me = signedUp();

        for (var loose : List.of("\"yes\"", "\"true\"", "1", "[true]", "{}")) {
            var refused = me.patch("/v1/me", "{\"notifications\": " + loose + "}");
            assertProblem(refused, 400, "request.bad-request");
            assertThat(refused.list("errors")).extracting("field").containsExactly("notifications");
        }
        assertThat(me.get("/v1/me").json()).containsEntry("notifications", true);
    }

    @Test
    void logsNoSecret() {
        try (var log = LogLines.of(LogLines.ALL, Level.DEBUG)) {
            var token = signIn(signUp(), "correct horse").json().get("access_token");
            withToken(String.valueOf(token)).get("/v1/me");
            signIn("adalovelace", "wrong horse");
            restore("wrong horse");
            changePassword(withToken(String.valueOf(token)), "wrong horse", "battery staple");
            changePassword(withToken(String.valueOf(token)), "correct horse", "battery staple");

            assertThat(String.join("", log.texts()))
                    .isNotEmpty()
                    .doesNotContain("correct horse")
                    .doesNotContain("wrong horse")
                    .doesNotContain("battery staple")
                    .doesNotContain("argon2id")
                    .doesNotContain(String.valueOf(token));
        }
    }

    private String signUp() {
        http.post("/v1/accounts", ADA);
        return "adalovelace";
    }

    private Http signedUp() {
        return withToken(signIn(signUp(), "correct horse"));
    }

    private Response signIn(String login, String password) {
        return http.post("/v1/sessions", "{\"login\": \"%s\", \"password\": \"%s\"}".formatted(login, password));
    }

    private Response restore(String password) {
        return http.post("/v1/me/restore", "{\"login\": \"adalovelace\", \"password\": \"%s\"}".formatted(password));
    }

    private static Response changePassword(Http who, String current, String next) {
        return who.send(
                "PUT",
                "/v1/me/password",
                "{\"current_password\": \"%s\", \"new_password\": \"%s\"}".formatted(current, next));
    }

    private Http withToken(Response session) {
        return withToken(String.valueOf(session.json().get("access_token")));
    }

    private Http withToken(String token) {
        return http.with("Authorization", "Bearer " + token);
    }

    private static String withoutId(Response response) {
        return response.body().replaceAll("\"request_id\":\"[^\"]+\"", "");
    }

    private static void assertProblem(Response response, int status, String code) {
        assertThat(response.status()).as(response.toString()).isEqualTo(status);
        assertThat(response.json()).containsEntry("code", code);
    }
}
