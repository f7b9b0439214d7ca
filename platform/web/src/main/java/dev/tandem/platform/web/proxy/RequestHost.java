package dev.tandem.platform.web.proxy;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.DefaultHttpHostResolver;
import io.micronaut.http.server.util.HttpHostResolver;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// The host that a request was sent to, as it says itself; the library's own stumbles over forwarding headers that are
/// ill-formed.
@Singleton
@Replaces(DefaultHttpHostResolver.class)
@SuppressWarnings("rawtypes")
final class RequestHost implements HttpHostResolver {
    /// What browsers call us then is the proxy's affair; `Host: localhost` from there is no sign of a laptop.
    private static final String BEHIND_A_PROXY = "http://proxied.invalid";

    private final TrustedProxies proxies;

    RequestHost(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public String resolve(@Nullable HttpRequest current) {
        if (current == null) {
            return "http://localhost";
        }
        return proxies.forwarded(current)
                ? BEHIND_A_PROXY
                : "http://" + current.getHeaders().get(HttpHeaders.HOST);
    }
}
