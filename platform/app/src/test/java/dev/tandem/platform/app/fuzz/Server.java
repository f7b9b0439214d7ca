package dev.tandem.platform.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.platform.app.Application;
import dev.tandem.platform.app.fuzz.wire.Request;
import dev.tandem.platform.app.fuzz.wire.Request.Header;
import dev.tandem.platform.app.fuzz.wire.Wire;
import dev.tandem.platform.app.fuzz.wire.WireResponse;
import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.testkit.http.ApiDocument;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// One application on one database, what a client knows of it, and the connection of that client.
record Server(Application application, ServerState state, Wire wire, Engine engine) implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final List<String> NAMES = List.of("ada", "bob", "closed");

    private static final String TRIP = Application.TRIP.replaceFirst(
            "\\{", "{\"photos\": [{\"url\": \"https://photos.example/1\"}, {\"url\": \"https://photos.example/2\"}],");

    static Server start(Engine engine, Path folder) throws IOException {
        var application = Application.unlimited(engine, folder);
        var port = application.context().getBean(EmbeddedServer.class).getPort();
        var server = new Server(application, new ServerState(), new Wire(port), engine);
        for (var name : NAMES) {
            server.signUp(name);
        }
        return server;
    }

    int port() {
        return application.context().getBean(EmbeddedServer.class).getPort();
    }

    ApiDocument document() throws IOException {
        return new ApiDocument(read(wire.send(get("/openapi.json"))));
    }

    /// The outcome of a request: the status and, if it is refused, the code.
    record Verdict(String request, int status, String code) {}

    /// Sends the request that the maker makes from this seed.
    Verdict judge(RequestGenerator maker, long seed) {
        var request = maker.make(new Random(seed), state);
        var response = wire.send(request);
        state.learn(response);
        return new Verdict(request.method() + " " + request.template(), response.status(), code(request, response));
    }

    /// Checks that an honest client is served, and creates a trip that the next requests may
    /// be about.
    void beginSequence() {
        state.forgetThings();
        assertThat(wire.send(get("/v1/trips")).status()).isEqualTo(200);
        var created = wire.send(post("/v1/trips", TRIP, state.token(new Random(0))));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        state.learn(created);
    }

    private static String code(Request request, WireResponse response) {
        assertThat(response.status()).as("%s%nto %s", response.text(), request).isLessThan(500);
        if (response.status() < 400 || request.method().equals("HEAD")) {
            return "";
        }
        assertThat(response.header("content-type")).as("%s", request).startsWith("application/problem+json");
        var problem = read(response);
        assertThat(problem)
                .as("%s", request)
                .containsEntry("status", response.status())
                .containsKeys("type", "title", "detail", "code", "errors", "request_id");
        return String.valueOf(problem.get("code"));
    }

    private void signUp(String name) {
        var account = wire.send(post("/v1/accounts", Application.ACCOUNT.replace("\"ada", "\"" + name), ""));
        var session = wire.send(post("/v1/sessions", Application.LOGIN.replace("\"ada", "\"" + name), ""));
        state.knowAccount(
                String.valueOf(read(account).get("id")),
                String.valueOf(read(session).get("access_token")));
    }

    private static Request get(String path) {
        return new Request("GET", path, path, List.of(), Request.NO_BODY);
    }

    private static Request post(String path, String body, String token) {
        var headers =
                List.of(new Header("Content-Type", "application/json"), new Header("Authorization", "Bearer " + token));
        return new Request("POST", path, path, token.isEmpty() ? headers.subList(0, 1) : headers, body);
    }

    private static Map<String, Object> read(WireResponse response) {
        try {
            return JSON.readValue(response.text(), OBJECT);
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + response.text(), e);
        }
    }

    @Override
    public void close() throws IOException {
        wire.close();
        application.close();
    }
}
