package dev.tandem.platform.web.authentication;

import dev.tandem.platform.web.route.MatchedRoute;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ConditionalFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.security.Principal;

/// Finds out who calls a route that takes a [Principal], before the route runs.
@ServerFilter("/**")
@Requires(beans = Authenticator.class)
final class AuthenticationFilter implements ConditionalFilter, Ordered {
    private final Authenticator authenticator;

    AuthenticationFilter(Authenticator authenticator) {
        this.authenticator = authenticator;
    }

    /// Runs inside the CORS filter, so that pages of allowed origins can read the response,
    /// even a refusal.
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.order();
    }

    /// Requests without credentials skip the filter, and so need no thread that may wait for
    /// the database.
    @Override
    public boolean isEnabled(HttpRequest<?> request) {
        return authenticator.showsCredentials(request);
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void signIn(HttpRequest<?> request) {
        if (takesPrincipal(request)) {
            authenticator.authenticate(request).ifPresent(request::setUserPrincipal);
        }
    }

    /// Other routes serve all callers alike, even those whose credentials are no longer valid.
    private static boolean takesPrincipal(HttpRequest<?> request) {
        return MatchedRoute.arguments(request)
                .anyMatch(argument -> Principal.class.isAssignableFrom(argument.getType()));
    }
}
