package dev.tandem.platform.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.ApiDocument;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.platform.testkit.http.Response;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The examples of the OpenAPI document can be sent as they stand.
@OnBothDatabases
class DocumentExamplesTest {
    private final Http http;
    private final JsonMapper json;
    private final Map<String, Object> document;

    DocumentExamplesTest(Http http, JsonMapper json) {
        this.http = http;
        this.json = json;
        document = http.get("/openapi.json").json();
    }

    @Test
    void signUpSignInAndPublishATrip() throws IOException {
        var account = post(http, "/v1/accounts");
        var session = post(http, "/v1/sessions");
        var ada = http.with("Authorization", "Bearer " + session.json().get("access_token"));
        var trip = post(ada, "/v1/trips");

        assertThat(trip.json()).containsEntry("status", "published").containsEntry("private", false);
        assertThat(http.get("/v1/trips?author=" + account.json().get("id")).list("items"))
                .extracting("id")
                .containsExactly(trip.json().get("id"));
    }

    private Response post(Http sender, String path) throws IOException {
        var example = ApiDocument.object(document, "paths", path, "post", "requestBody", "content", "application/json")
                .get("example");
        var response = sender.post(path, json.writeValueAsString(Objects.requireNonNull(example)));
        assertThat(response.status()).as(response.toString()).isEqualTo(201);
        return response;
    }
}
