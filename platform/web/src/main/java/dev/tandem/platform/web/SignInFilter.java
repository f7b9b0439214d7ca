package dev.tandem.platform.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/// Finds out who sends a request, before anything else is done with it.
@ServerFilter("/**")
@Requires(beans = Authenticator.class)
final class SignInFilter {
    private final Authenticator authenticator;

    SignInFilter(Authenticator authenticator) {
        this.authenticator = authenticator;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void signIn(HttpRequest<?> request) {
        authenticator.authenticate(request).ifPresent(request::setUserPrincipal);
    }
}
