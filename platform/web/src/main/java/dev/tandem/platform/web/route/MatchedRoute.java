package dev.tandem.platform.web.route;

import dev.tandem.platform.web.GuessLimited;
import dev.tandem.platform.web.StaticFile;
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

/// The controller's method that a request has come to, if any.
public final class MatchedRoute {
    private MatchedRoute() {}

    /// As the controller writes it, without a caller's ids: `/v1/trips/{id}`.
    ///
    /// Also where the route was not taken, as it does not have the method or the media type.
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

    /// Whether it can be used to guess a secret: it says so itself, or it changes something for guests.
    public static boolean isGuessLimited(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .filter(route ->
                        route.isAnnotationPresent(GuessLimited.class) || (mayChange(request) && !takesActor(request)))
                .isPresent();
    }

    /// Whether its method is one that changes something.
    public static boolean mayChange(HttpRequest<?> request) {
        return switch (request.getMethod()) {
            case GET, HEAD, OPTIONS, TRACE -> false;
            default -> true;
        };
    }

    /// Whether it serves only who is signed in.
    private static boolean takesActor(HttpRequest<?> request) {
        return arguments(request)
                .anyMatch(argument -> Principal.class.isAssignableFrom(argument.getType()) && !argument.isNullable());
    }

    /// Whether there is a route and it is one of the API; whoever answers bytes serves a file, too.
    public static boolean isOfApi(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .map(route -> route.getResponseBodyType().getType())
                .filter(type -> !type.isArray() && !StaticFile.class.isAssignableFrom(type))
                .isPresent();
    }

    /// Whether it tells how the server is, which those must learn who watch it, whatever they add and however often.
    public static boolean isOfHealth(HttpRequest<?> request) {
        return request.getPath().startsWith("/health");
    }

    public static Stream<Argument<?>> arguments(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request).stream()
                .filter(MethodBasedRouteMatch.class::isInstance)
                .flatMap(route -> Stream.<Argument<?>>of(((MethodBasedRouteMatch<?, ?>) route).getArguments()));
    }
}
