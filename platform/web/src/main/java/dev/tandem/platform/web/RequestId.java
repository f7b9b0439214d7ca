package dev.tandem.platform.web;

import dev.tandem.platform.kernel.Id;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/// Gives every request an id, by which its answer and its line in the log find each other.
@ServerFilter("/**")
final class RequestId {
    private static final String ATTRIBUTE = RequestId.class.getName();

    @ResponseFilter
    void show(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header("X-Request-Id", of(request));
    }

    static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElseGet(() -> {
            var id = Id.next().toString();
            request.setAttribute(ATTRIBUTE, id);
            return id;
        });
    }
}
