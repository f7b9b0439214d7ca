package dev.tandem.platform.web.route;

import dev.tandem.platform.web.GuessLimited;
import dev.tandem.platform.web.NonApiResponse;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import io.micronaut.web.router.UriRouteMatch;
import java.security.Principal;
import java.util.stream.Stream;

/// The controller's method that a request has matched, if any.
public final class MatchedRoute {
    private MatchedRoute() {}

    /// The path of the route as the controller declares it, without ids of the caller:
    /// `/v1/trips/{id}`.
    ///
    /// It is also found if the route does not accept the method or the media type of the
    /// request.
    public static String template(HttpRequest<?> request, Router router) {
        return RouteAttributes.getRouteInfo(request)
                .filter(UriRouteInfo.class::isInstance)
                .<UriRouteInfo<?, ?>>map(route -> (UriRouteInfo<?, ?>) route)
                .or(() -> router.findAny(request.getPath(), request).findFirst().map(UriRouteMatch::getRouteInfo))
                .map(route -> route.getUriMatchTemplate().toPathString())
                .orElse("(no route)");
    }

    public static boolean takesBody(HttpRequest<?> request) {
        return arguments(request).anyMatch(argument -> argument.isAnnotationPresent(Body.class));
    }

    /// Whether the route can be used to guess a secret: it is marked [GuessLimited], or it
    /// changes something for callers who are not signed in.
    public static boolean isGuessLimited(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .filter(route ->
                        route.isAnnotationPresent(GuessLimited.class) || (mayChange(request) && !takesActor(request)))
                .isPresent();
    }

    /// Whether the HTTP method is one that may change something.
    public static boolean mayChange(HttpRequest<?> request) {
        return switch (request.getMethod()) {
            case GET, HEAD, OPTIONS, TRACE -> false;
            default -> true;
        };
    }

    /// Whether the route serves only callers who are signed in.
    private static boolean takesActor(HttpRequest<?> request) {
        return arguments(request)
                .anyMatch(argument -> Principal.class.isAssignableFrom(argument.getType()) && !argument.isNullable());
    }

    /// Whether there is a route and it belongs to the API. A route that returns bytes or a
    /// [NonApiResponse] serves a file, and does not belong to the API.
    public static boolean isOfApi(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .map(route -> route.getResponseBodyType().getType())
                .filter(type -> !type.isArray() && !NonApiResponse.class.isAssignableFrom(type))
                .isPresent();
    }

    /// Whether the route reports the health of the server. Monitors may call it as often as
    /// they like, and with any query.
    public static boolean isOfHealth(HttpRequest<?> request) {
        return request.getPath().startsWith("/health");
    }

    public static Stream<Argument<?>> arguments(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request).stream()
                .filter(MethodBasedRouteMatch.class::isInstance)
                .flatMap(route -> Stream.<Argument<?>>of(((MethodBasedRouteMatch<?, ?>) route).getArguments()));
    }
}
