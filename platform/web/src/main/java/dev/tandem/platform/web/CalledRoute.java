package dev.tandem.platform.web;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;
import java.util.stream.Stream;

/// The controller's method that a request has come to, if any.
final class CalledRoute {
    private CalledRoute() {}

    /// As the controller writes it, without a caller's ids: `/v1/trips/{id}`.
    static String template(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .filter(UriRouteInfo.class::isInstance)
                .map(route -> ((UriRouteInfo<?, ?>) route).getUriMatchTemplate().toPathString())
                .orElse("(no route)");
    }

    static Stream<Argument<?>> arguments(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request).stream()
                .filter(MethodBasedRouteMatch.class::isInstance)
                .flatMap(route -> Stream.<Argument<?>>of(((MethodBasedRouteMatch<?, ?>) route).getArguments()));
    }
}
