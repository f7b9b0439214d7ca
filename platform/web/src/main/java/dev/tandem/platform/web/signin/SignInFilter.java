package dev.tandem.platform.web.signin;

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

/// Finds out who calls a route that takes a [Principal], before anything else is done with the request.
@ServerFilter("/**")
@Requires(beans = Authenticator.class)
final class SignInFilter implements ConditionalFilter, Ordered {
    private final Authenticator authenticator;

    SignInFilter(Authenticator authenticator) {
        this.authenticator = authenticator;
    }

    /// Within what lets pages of other origins read the answer, also a refusal.
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.order();
    }

    /// Guests need no thread that may wait for the database.
    @Override
    public boolean isEnabled(HttpRequest<?> request) {
        return authenticator.showsCredentials(request);
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void signIn(HttpRequest<?> request) {
        if (asksWhoCalls(request)) {
            authenticator.authenticate(request).ifPresent(request::setUserPrincipal);
        }
    }

    /// Other routes serve everybody alike, also those whose credentials are not good any more.
    private static boolean asksWhoCalls(HttpRequest<?> request) {
        return MatchedRoute.arguments(request)
                .anyMatch(argument -> Principal.class.isAssignableFrom(argument.getType()));
    }
}
