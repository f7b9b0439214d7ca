package dev.tandem.platform.web;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import java.util.stream.Stream;

/// The controller's method that a request has come to, if any.
final class CalledRoute {
    private CalledRoute() {}

    static Stream<Argument<?>> arguments(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request).stream()
                .filter(MethodBasedRouteMatch.class::isInstance)
                .flatMap(route -> Stream.<Argument<?>>of(((MethodBasedRouteMatch<?, ?>) route).getArguments()));
    }
}
