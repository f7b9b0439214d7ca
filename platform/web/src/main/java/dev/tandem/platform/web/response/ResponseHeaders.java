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

/// Sets the security headers and the cache headers of every response.
///
/// Browsers must not guess types, show responses in frames, or send referrers. Caches keep
/// neither errors nor responses to requests that may change something, as those may have a
/// password or a token. A response to a request with credentials is kept by private caches
/// only. Caches must ask the server before they use what they have kept.
@ServerFilter("/**")
final class ResponseHeaders implements Ordered {
    private static final String POLICY = "Content-Security-Policy";
    private static final String ONLY_DATA = "default-src 'none'; frame-ancestors 'none'";
    private static final String A_YEAR = "max-age=31536000";
    private static final int FIRST_ERROR = 400;

    private final TrustedProxies proxies;
    private final String vary;

    ResponseHeaders(TrustedProxies proxies, HttpServerConfiguration.CorsConfiguration origins) {
        this.proxies = proxies;
        this.vary = vary(origins);
    }

    /// Responses vary by origin where pages of some other origins are allowed, and where all
    /// are refused.
    private static String vary(HttpServerConfiguration.CorsConfiguration origins) {
        var headers = HttpHeaders.AUTHORIZATION + ", " + HttpHeaders.ACCEPT_ENCODING;
        return origins.isEnabled() || !origins.isLocalhostPassThrough() ? headers + ", " + HttpHeaders.ORIGIN : headers;
    }

    /// Runs outside all filters that may refuse a request, so that refusals get the headers,
    /// too.
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
                .set(HttpHeaders.VARY, variesByAccept(headers) ? HttpHeaders.ACCEPT + ", " + vary : vary);
        // The page at /docs sets its own policy, since its scripts must run.
        if (!headers.contains(POLICY)) {
            headers.add(POLICY, ONLY_DATA);
        }
        if (!isRead(request) || response.code() >= FIRST_ERROR) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        } else if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            var hasCredentials = request.getHeaders().contains(HttpHeaders.AUTHORIZATION);
            headers.set(HttpHeaders.CACHE_CONTROL, hasCredentials ? "private, no-cache" : "no-cache");
        }
        if (proxies.cameByTls(request)) {
            headers.add("Strict-Transport-Security", A_YEAR);
        }
    }

    private static boolean variesByAccept(HttpHeaders headers) {
        return headers.getAll(HttpHeaders.VARY).contains(HttpHeaders.ACCEPT);
    }

    private static boolean isRead(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    }
}
