package dev.tandem.platform.web.authentication;

import io.micronaut.http.HttpRequest;
import java.security.Principal;
import java.util.Optional;

/// Identifies who sends a request. The module that stores accounts implements it.
public interface Authenticator {
    /// Whether the request has credentials. The thread that calls this must not wait.
    boolean showsCredentials(HttpRequest<?> request);

    /// Empty if the request has no credentials. Invalid credentials fail with
    /// [dev.tandem.platform.kernel.failure.Unauthenticated], even if the route also serves
    /// callers who are not signed in.
    Optional<? extends Principal> authenticate(HttpRequest<?> request);
}
