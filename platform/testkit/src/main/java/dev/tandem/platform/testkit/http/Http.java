package dev.tandem.platform.testkit.http;

import dev.tandem.platform.testkit.statement.Violations;
import io.micronaut.context.annotation.Prototype;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/// Sends requests to the application over a socket, as any client does. It compares each
/// response with the OpenAPI document, and holds the statements of each request to the
/// statement rules.
@Prototype
public final class Http {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final Map<EmbeddedServer, ApiContract> CONTRACTS = Collections.synchronizedMap(new WeakHashMap<>());

    private final EmbeddedServer server;
    private final JsonMapper json;
    private final Violations violations;
    private final Map<String, String> headers;

    @Inject
    Http(EmbeddedServer server, JsonMapper json, Violations violations) {
        this(server, json, violations, Map.of());
    }

    private Http(EmbeddedServer server, JsonMapper json, Violations violations, Map<String, String> headers) {
        this.server = server;
        this.json = json;
        this.violations = violations;
        this.headers = headers;
    }

    /// A client that also sends this header.
    public Http with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Http(server, json, violations, more);
    }

    public Response get(String path) {
        return send("GET", path, null);
    }

    public Response post(String path, String body) {
        return send("POST", path, body);
    }

    public Response patch(String path, String body) {
        return send("PATCH", path, body);
    }

    public Response delete(String path) {
        return send("DELETE", path, null);
    }

    public Response send(String method, String path, @Nullable String body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::setHeader);
        var response = exchange(request.build());
        violations.failOnNew();
        contract().check(method, path, ApiContract.ReceivedResponse.of(response));
        return new Response(response, json);
    }

    private ApiContract contract() {
        return CONTRACTS.computeIfAbsent(server, key -> {
            var document = HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + "/openapi.json"));
            return new ApiContract(exchange(document.build()).body());
        });
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
