package dev.tandem.platform.web.route;

import static java.util.stream.Collectors.joining;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.cors.CorsUtil;
import java.util.Collection;
import java.util.stream.Stream;

/// Responds to `OPTIONS` with the methods that an address allows. `*` stands for the whole
/// server.
@ServerFilter("/**")
final class OptionsFilter implements Ordered {
    private static final String WHOLE_SERVER = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

    /// Runs inside `EmptyErrorBodyFilter`, which would otherwise take the response for an
    /// error.
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 4;
    }

    @ResponseFilter
    void writeAllow(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var headers = response.getHeaders();
        var isRefused = response.code() == HttpStatus.METHOD_NOT_ALLOWED.getCode();
        if (isRefused) {
            headers.set(HttpHeaders.ALLOW, withOptions(headers.getAll(HttpHeaders.ALLOW)));
        }
        if (request.getMethod() != HttpMethod.OPTIONS || CorsUtil.isPreflightRequest(request)) {
            return;
        }
        if (request.getUri().toString().equals("*")) {
            headers.set(HttpHeaders.ALLOW, WHOLE_SERVER);
        } else if (!isRefused) {
            return;
        }
        response.status(HttpStatus.NO_CONTENT).body(null);
        headers.remove(HttpHeaders.CONTENT_TYPE);
    }

    private static String withOptions(Collection<String> allowed) {
        return Stream.concat(allowed.stream(), Stream.of("OPTIONS"))
                .flatMap(methods -> Stream.of(methods.split(",")))
                .map(String::strip)
                .sorted()
                .distinct()
                .collect(joining(", "));
    }
}
