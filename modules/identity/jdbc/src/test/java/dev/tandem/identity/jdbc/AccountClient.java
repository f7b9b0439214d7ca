package dev.tandem.identity.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.testkit.http.Http;
import dev.tandem.platform.testkit.http.Response;

/// Signs people up, in and out over HTTP.
record AccountClient(Http http) {
    static final String PASSWORD = "correct horse";

    Response signUp(String username, String password) {
        return http.post("/v1/accounts", """
                {"username": "%1$s", "email": "%1$s@example.org", "full_name": "%1$s Example", "password": "%2$s"}
                """.formatted(username, password));
    }

    /// Signs up with the usual password and returns the id of the account.
    String signUp(String username) {
        var created = signUp(username, PASSWORD);
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        return String.valueOf(created.json().get("id"));
    }

    Response signIn(String login, String password) {
        return http.post("/v1/sessions", "{\"login\": \"%s\", \"password\": \"%s\"}".formatted(login, password));
    }

    /// Signs in and returns a client that sends the new access token.
    Http as(String username) {
        return withToken(signIn(username, PASSWORD));
    }

    Http withToken(Response session) {
        return withToken(String.valueOf(session.json().get("access_token")));
    }

    Http withToken(String token) {
        return http.with("Authorization", "Bearer " + token);
    }

    static Response changePassword(Http who, String current, String next) {
        return who.send(
                "PUT",
                "/v1/me/password",
                "{\"current_password\": \"%s\", \"new_password\": \"%s\"}".formatted(current, next));
    }

    static boolean isSignedIn(Http who) {
        var response = who.get("/v1/me");
        if (response.status() != 200) {
            assertProblem(response, 401, "identity.token-refused");
        }
        return response.status() == 200;
    }

    static void assertProblem(Response response, int status, String code) {
        assertThat(response.status()).as(response.toString()).isEqualTo(status);
        assertThat(response.json()).containsEntry("code", code);
    }
}
