package dev.tandem.platform.web.header;

import dev.tandem.platform.web.proxy.TrustedProxies;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;

/// Tells browsers to take an answer for nothing but what it says it is. A controller may set any of these itself, as
/// the
/// page does whose scripts have to run.
@ServerFilter("/**")
final class SecurityHeaders implements Ordered {
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin");
    private static final String ONLY_BY_TLS = "Strict-Transport-Security";
    private static final String A_YEAR = "max-age=31536000";

    private final TrustedProxies proxies;

    SecurityHeaders(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /// Around everything that may refuse.
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }

    @ResponseFilter
    void protect(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var headers = response.getHeaders();
        ALWAYS.forEach((name, value) -> {
            if (!headers.contains(name)) {
                headers.add(name, value);
            }
        });
        if (proxies.cameByTls(request)) {
            headers.set(ONLY_BY_TLS, A_YEAR);
        }
    }
}
