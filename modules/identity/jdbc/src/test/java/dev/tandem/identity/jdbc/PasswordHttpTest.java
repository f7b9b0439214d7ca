package dev.tandem.identity.jdbc;

import static dev.tandem.identity.jdbc.AccountClient.assertProblem;
import static dev.tandem.identity.jdbc.AccountClient.changePassword;
import static dev.tandem.identity.jdbc.AccountClient.isSignedIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.identity.repository.AccountRepository;
import dev.tandem.identity.repository.PasswordHash;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.platform.testkit.http.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnBothDatabases
class PasswordHttpTest {
    private static final String NEXT = "battery staple";

    private final AccountClient people;
    private final AccountRepository accounts;

    PasswordHttpTest(Http http, AccountRepository accounts) {
        this.people = new AccountClient(http);
        this.accounts = accounts;
    }

    @Test
    void changesThePasswordAndEndsOtherSessions() {
        people.signUp("ada");
        people.signUp("bob");
        var here = people.as("ada");
        var elsewhere = people.as("ada");
        var bob = people.as("bob");

        var changed = changePassword(here, AccountClient.PASSWORD, NEXT);

        assertThat(changed.status()).as(changed.toString()).isEqualTo(204);
        assertThat(isSignedIn(here)).isTrue();
        assertThat(isSignedIn(elsewhere)).isFalse();
        assertThat(isSignedIn(bob)).isTrue();
        assertProblem(people.signIn("ada", AccountClient.PASSWORD), 401, "identity.wrong-credentials");
        assertThat(people.signIn("ada", NEXT).status()).isEqualTo(201);
        assertThat(here.get("/v1/me").json()).containsEntry("revision", 0);
    }

    @Test
    void requiresTheCurrentPassword() {
        people.signUp("ada");
        var here = people.as("ada");
        var elsewhere = people.as("ada");

        var refused = changePassword(here, "wrong horse", NEXT);

        assertRefused(refused, "current_password");
        assertThat(refused.body()).doesNotContain("wrong horse").doesNotContain(NEXT);
        assertThat(isSignedIn(elsewhere)).isTrue();
        assertThat(people.signIn("ada", AccountClient.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void refusesAChangeByAGuest() {
        assertProblem(changePassword(people.http(), AccountClient.PASSWORD, NEXT), 401, "identity.not-signed-in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "PassWord",
                "12345678",
                "qwertyuiop",
                "adalovelace",
                "AdaLovelace1",
                "adalovelace@example.org",
                "AdaLovelace Example"
            })
    void refusesCommonPasswordsAndOwnNames(String weak) {
        assertRefused(people.signUp("AdaLovelace", weak), "password");

        people.signUp("AdaLovelace");
        var here = people.as("adalovelace");

        assertRefused(changePassword(here, AccountClient.PASSWORD, weak), "new_password");
        assertThat(people.signIn("adalovelace", AccountClient.PASSWORD).status())
                .isEqualTo(201);
    }

    @Test
    void limitsTheLengthOfAPassword() {
        people.signUp("ada");
        var here = people.as("ada");

        assertRefused(changePassword(here, AccountClient.PASSWORD, "1234567"), "new_password");
        assertRefused(changePassword(here, AccountClient.PASSWORD, "x".repeat(201)), "new_password");
        assertRefused(changePassword(here, "", NEXT), "current_password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tab\\tin the middle", "right\u202eto left", "🚲🚲🚲🚲🚲🚲🚲🚲"})
    void acceptsPasswordsOfAnyCharacters(String unusual) {
        people.signUp("ada", unusual);
        var here = people.withToken(people.signIn("ada", unusual));

        assertThat(changePassword(here, unusual, unusual + "!").status()).isEqualTo(204);
        assertThat(people.signIn("ada", unusual + "!").status()).isEqualTo(201);
    }

    /// New rules do not lock out accounts whose password is older.
    @Test
    void signsInWithAPasswordOfOlderRules() {
        people.signUp("ada");
        var id = accounts.password("ada").orElseThrow().account();
        accounts.changePassword(
                id,
                new PasswordHash(
                        "$argon2id$v=19$m=19456,t=2,p=1$g5VynNlh6E0Gi3PmZUIiJw$PbANyQmb/q1jIuED7tnML9tn3zyFyqkddMikpx74ogU"));

        var here = people.withToken(people.signIn("ada", "password"));

        assertThat(changePassword(here, "password", NEXT).status()).isEqualTo(204);
    }

    private static void assertRefused(Response response, String field) {
        assertProblem(response, 422, "request.invalid");
        assertThat(response.list("errors")).extracting("field").containsExactly(field);
    }
}
