package dev.tandem.platform.web.signin;

import io.micronaut.http.HttpRequest;
import java.security.Principal;
import java.util.Optional;

/// Tells who sends a request; the module that keeps accounts knows.
public interface Authenticator {
    /// Whether there is anything to look at; asked on a thread that must not wait.
    boolean showsCredentials(HttpRequest<?> request);

    /// Empty when the request shows no credentials. Those that are not good are
    /// [dev.tandem.platform.kernel.failure.Unauthenticated], also where a guest would be served.
    Optional<? extends Principal> authenticate(HttpRequest<?> request);
}
