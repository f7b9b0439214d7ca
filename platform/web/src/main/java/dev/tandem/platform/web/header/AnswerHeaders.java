package dev.tandem.platform.web.header;

import dev.tandem.platform.web.proxy.TrustedProxies;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/// Tells browsers to take an answer for nothing but what it says it is, and keeps out of caches what is meant for one
/// caller: the answer to whoever shows credentials or sends something to be done, in which a password may be, and
/// refusals. What guests read may be kept, but for guests only.
@ServerFilter("/**")
final class AnswerHeaders implements Ordered {
    private static final String POLICY = "Content-Security-Policy";
    private static final String ONLY_DATA = "default-src 'none'; frame-ancestors 'none'";
    private static final String A_YEAR = "max-age=31536000";
    private static final int FIRST_REFUSAL = 400;

    private final TrustedProxies proxies;

    AnswerHeaders(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /// Around everything that may refuse.
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }

    @ResponseFilter
    void complete(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var headers = response.getHeaders();
        headers.add("X-Content-Type-Options", "nosniff")
                .add("X-Frame-Options", "DENY")
                .add("Referrer-Policy", "no-referrer")
                .add("Cross-Origin-Resource-Policy", "same-origin")
                .add(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        // The page has one of its own, as its scripts have to run.
        if (!headers.contains(POLICY)) {
            headers.add(POLICY, ONLY_DATA);
        }
        if (isForOneCaller(request) || response.code() >= FIRST_REFUSAL) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (proxies.cameByTls(request)) {
            headers.add("Strict-Transport-Security", A_YEAR);
        }
    }

    private static boolean isForOneCaller(HttpRequest<?> request) {
        return request.getHeaders().contains(HttpHeaders.AUTHORIZATION)
                || (request.getMethod() != HttpMethod.GET && request.getMethod() != HttpMethod.HEAD);
    }
}
