package dev.tandem.identity.jdbc;

import static dev.tandem.identity.jdbc.AccountClient.PASSWORD;
import static dev.tandem.identity.jdbc.AccountClient.assertProblem;
import static dev.tandem.identity.jdbc.AccountClient.isSignedIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.platform.testkit.http.Response;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A username can be changed as freely as it was chosen.
@OnBothDatabases
class UsernameChangeTest {
    private final AccountClient people;

    UsernameChangeTest(Http http) {
        people = new AccountClient(http);
    }

    /// Finds that the old name still signs in, or that the new one is stored and not found.
    @Test
    void signsInByTheNewNameOnly() {
        var id = people.signUp("ada");
        var ada = people.as("ada");

        var renamed = rename(ada, "Countess1");

        assertThat(renamed.status()).as(renamed.toString()).isEqualTo(200);
        assertThat(renamed.json())
                .containsEntry("username", "countess1")
                .containsEntry("email", "ada@example.org")
                .containsEntry("revision", 1);
        assertThat(people.signIn("COUNTESS1", PASSWORD).status()).isEqualTo(201);
        assertProblem(people.signIn("ada", PASSWORD), 401, "identity.wrong-credentials");
        assertThat(people.http().get("/v1/accounts/" + id).json()).containsEntry("username", "countess1");
        assertThat(isSignedIn(ada)).isTrue();
    }

    /// Finds a name that stays taken by who gave it up, and a sign-in that confuses both.
    @Test
    void freesTheOldName() {
        var first = people.signUp("ada");
        rename(people.as("ada"), "countess");

        var second = people.http().post("/v1/accounts", """
                {"username": "ada", "email": "other@example.org", "full_name": "Ada B.", "password": "correct horse"}
                """);

        assertThat(second.status()).as(second.toString()).isEqualTo(201);
        assertThat(people.as("ada").get("/v1/me").json()).containsEntry("full_name", "Ada B.");
        assertThat(people.as("countess").get("/v1/me").json()).containsEntry("id", first);
    }

    /// Finds that any broken constraint is blamed on the e-mail address.
    @Test
    void refusesATakenName() {
        people.signUp("ada");
        people.signUp("gone");
        people.as("gone").delete("/v1/me");
        people.signUp("bob");
        var bob = people.as("bob");

        for (var taken : new String[] {"ada", "ADA", "gone"}) {
            var refused = rename(bob, taken);
            assertProblem(refused, 409, "identity.username-taken");
            assertThat(refused.list("errors"))
                    .containsExactly(Map.of("field", "username", "pointer", "#/username", "message", "is taken"));
        }
        assertProblem(bob.patch("/v1/me", "{\"email\": \"ADA@example.org\"}"), 409, "identity.email-taken");
        assertThat(bob.get("/v1/me").json()).containsEntry("username", "bob").containsEntry("revision", 0);
    }

    /// Finds that each database blames another one of two values.
    @Test
    void tellsOfATakenNameFirst() {
        people.signUp("ada");
        people.signUp("bob");

        var refused = people.as("bob").patch("/v1/me", "{\"username\": \"ada\", \"email\": \"ada@example.org\"}");

        assertProblem(refused, 409, "identity.username-taken");
    }

    /// Finds a rule of sign-up that an update forgets.
    @ParameterizedTest
    @ValueSource(strings = {"\"ab\"", "\"\"", "\"ada l\"", "\"ada_l\"", "\"ädä\"", "\"a@b.org\"", "null"})
    void refusesWhatSignUpRefuses(String name) {
        people.signUp("ada");

        var refused = people.as("ada").patch("/v1/me", "{\"username\": " + name + "}");

        assertProblem(refused, 422, "request.invalid");
        assertThat(refused.list("errors")).extracting("field").containsExactly("username");
        assertThat(people.signIn("ada", PASSWORD).status()).isEqualTo(201);
    }

    /// Finds a name that is compared before its capitals are folded.
    @Test
    void changesNothingForTheSameName() {
        people.signUp("ada");

        assertThat(rename(people.as("ada"), "ADA").json())
                .containsEntry("username", "ada")
                .containsEntry("revision", 0);
    }

    /// Finds a look for the name that is not part of the change.
    @Test
    void givesAContestedNameToOne() {
        var count = 8;
        var clients = IntStream.range(0, count)
                .mapToObj(number -> {
                    people.signUp("person" + number);
                    return people.as("person" + number);
                })
                .toList();

        var renames = clients.stream()
                .map(client -> CompletableFuture.supplyAsync(() -> rename(client, "ada"), Thread::startVirtualThread))
                .toList();

        assertThat(renames.stream().map(CompletableFuture::join).map(Response::status))
                .containsOnly(200, 409)
                .containsOnlyOnce(200);
        assertThat(clients.stream()
                        .map(client -> client.get("/v1/me").json().get("username"))
                        .filter("ada"::equals))
                .hasSize(1);
    }

    private static Response rename(Http client, String username) {
        return client.patch("/v1/me", "{\"username\": \"%s\"}".formatted(username));
    }
}
