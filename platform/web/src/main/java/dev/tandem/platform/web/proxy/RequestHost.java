package dev.tandem.platform.web.proxy;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.DefaultHttpHostResolver;
import io.micronaut.http.server.util.HttpHostResolver;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// The host that a request names in its header `Host`. It replaces the resolver of the
/// framework, which fails on ill-formed forwarding headers.
@Singleton
@Replaces(DefaultHttpHostResolver.class)
@SuppressWarnings("rawtypes")
final class RequestHost implements HttpHostResolver {
    /// Stands for the host of a request that a trusted proxy has forwarded. `Host: localhost`
    /// from a proxy does not mean that the server only serves this machine.
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
