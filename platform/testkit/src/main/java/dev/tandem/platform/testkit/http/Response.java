package dev.tandem.platform.testkit.http;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A response of the application.
public final class Response {
    private final HttpResponse<String> response;
    private final JsonMapper mapper;

    Response(HttpResponse<String> response, JsonMapper mapper) {
        this.response = response;
        this.mapper = mapper;
    }

    public int status() {
        return response.statusCode();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    public String body() {
        return response.body();
    }

    /// The body as JSON: an object becomes a map, in the order of its fields.
    public Map<String, Object> json() {
        try {
            return mapper.readValue(response.body(), Argument.mapOf(String.class, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + response.body(), e);
        }
    }

    /// The objects in the list that a field of the body holds.
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> list(String field) {
        return (List<Map<String, Object>>)
                Objects.requireNonNull(json().get(field), () -> "no " + field + " in " + this);
    }

    /// The texts in the list that a field of the body holds.
    @SuppressWarnings("unchecked")
    public List<String> texts(String field) {
        return (List<String>) Objects.requireNonNull(json().get(field), () -> "no " + field + " in " + this);
    }

    @Override
    public String toString() {
        return status() + " " + body();
    }
}
