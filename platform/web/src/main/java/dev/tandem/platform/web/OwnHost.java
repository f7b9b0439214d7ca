package dev.tandem.platform.web;

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
final class OwnHost implements HttpHostResolver {

    @Override
    public String resolve(@Nullable HttpRequest current) {
        return current == null
                ? "http://localhost"
                : "http://" + current.getHeaders().get(HttpHeaders.HOST);
    }
}
