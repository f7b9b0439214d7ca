package dev.tandem.platform.web;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import io.micronaut.web.router.UriRouteMatch;
import java.util.stream.Stream;

/// The controller's method that a request has come to, if any.
final class CalledRoute {
    private CalledRoute() {}

    /// As the controller writes it, without a caller's ids: `/v1/trips/{id}`.
    ///
    /// Also where the route was not taken, as it does not have the method or the media type.
    static String template(HttpRequest<?> request, Router router) {
        return RouteAttributes.getRouteInfo(request)
                .filter(UriRouteInfo.class::isInstance)
                .<UriRouteInfo<?, ?>>map(route -> (UriRouteInfo<?, ?>) route)
                .or(() -> router.findAny(request.getPath(), request).findFirst().map(UriRouteMatch::getRouteInfo))
                .map(route -> route.getUriMatchTemplate().toPathString())
                .orElse("(no route)");
    }

    static boolean takesBody(HttpRequest<?> request) {
        return arguments(request).anyMatch(argument -> argument.isAnnotationPresent(Body.class));
    }

    static Stream<Argument<?>> arguments(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request).stream()
                .filter(MethodBasedRouteMatch.class::isInstance)
                .flatMap(route -> Stream.<Argument<?>>of(((MethodBasedRouteMatch<?, ?>) route).getArguments()));
    }
}
