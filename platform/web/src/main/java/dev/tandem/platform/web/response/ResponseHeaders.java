package dev.tandem.platform.web.response;

import dev.tandem.platform.web.proxy.TrustedProxies;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.HttpServerConfiguration;

/// Tells browsers to take an answer for nothing but what it says it is, and caches what they may keep of it: nothing of
/// a refusal, and of an answer to who sends something to be done, in which a password or a token may be; what somebody
/// reads who shows credentials, in their own cache only. Whatever is kept is asked for again, and costs a tag then.
@ServerFilter("/**")
final class ResponseHeaders implements Ordered {
    private static final String POLICY = "Content-Security-Policy";
    private static final String ONLY_DATA = "default-src 'none'; frame-ancestors 'none'";
    private static final String A_YEAR = "max-age=31536000";
    private static final int FIRST_REFUSAL = 400;

    private final TrustedProxies proxies;
    private final String vary;

    ResponseHeaders(TrustedProxies proxies, HttpServerConfiguration.CorsConfiguration origins) {
        this.proxies = proxies;
        this.vary = vary(origins);
    }

    /// Pages of other origins are told apart where some of them are let in, and where all of them are kept out.
    private static String vary(HttpServerConfiguration.CorsConfiguration origins) {
        var headers = HttpHeaders.AUTHORIZATION + ", " + HttpHeaders.ACCEPT_ENCODING;
        return origins.isEnabled() || !origins.isLocalhostPassThrough() ? headers + ", " + HttpHeaders.ORIGIN : headers;
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
                .set(HttpHeaders.VARY, isChosenByKind(headers) ? HttpHeaders.ACCEPT + ", " + vary : vary);
        // The page has one of its own, as its scripts have to run.
        if (!headers.contains(POLICY)) {
            headers.add(POLICY, ONLY_DATA);
        }
        if (!isRead(request) || response.code() >= FIRST_REFUSAL) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        } else if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            var isSomebodys = request.getHeaders().contains(HttpHeaders.AUTHORIZATION);
            headers.set(HttpHeaders.CACHE_CONTROL, isSomebodys ? "private, no-cache" : "no-cache");
        }
        if (proxies.cameByTls(request)) {
            headers.add("Strict-Transport-Security", A_YEAR);
        }
    }

    private static boolean isChosenByKind(HttpHeaders headers) {
        return headers.getAll(HttpHeaders.VARY).contains(HttpHeaders.ACCEPT);
    }

    private static boolean isRead(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    }
}
