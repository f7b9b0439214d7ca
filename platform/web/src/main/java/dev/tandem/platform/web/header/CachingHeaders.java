package dev.tandem.platform.web.header;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/// Keeps out of caches what is meant for one caller: the answer to whoever shows credentials, whatever was sent to be
/// done, which may have a password in it, and refusals. What guests read may be kept, but for guests only.
@ServerFilter("/**")
final class CachingHeaders implements Ordered {
    private static final int FIRST_REFUSAL = 400;

    /// Around everything that may refuse.
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }

    @ResponseFilter
    void limit(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        if (isForOneCaller(request) || response.code() >= FIRST_REFUSAL) {
            response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static boolean isForOneCaller(HttpRequest<?> request) {
        return request.getHeaders().contains(HttpHeaders.AUTHORIZATION)
                || (request.getMethod() != HttpMethod.GET && request.getMethod() != HttpMethod.HEAD);
    }
}
