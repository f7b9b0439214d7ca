package dev.tandem.identity.api;

import dev.tandem.identity.CurrentActor;
import dev.tandem.identity.model.TokenRefused;
import dev.tandem.identity.service.SessionService;
import dev.tandem.platform.web.authentication.Authenticator;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Finds the actor of a request by its access token, as long as the session lasts.
@Singleton
final class BearerAuthenticator implements Authenticator {
    private static final String SCHEME = "Bearer";

    private final AccessTokens tokens;
    private final SessionService sessions;

    BearerAuthenticator(AccessTokens tokens, SessionService sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @Override
    public boolean showsCredentials(HttpRequest<?> request) {
        return token(request).isPresent();
    }

    @Override
    public Optional<CurrentActor> authenticate(HttpRequest<?> request) {
        return token(request).map(this::actor);
    }

    /// Finds the token in `Authorization`. The scheme may be written in capitals or small
    /// letters.
    private static Optional<String> token(HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get(HttpHeaders.AUTHORIZATION))
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip());
    }

    private CurrentActor actor(String token) {
        return tokens.read(token).flatMap(this::actor).orElseThrow(TokenRefused::new);
    }

    private Optional<CurrentActor> actor(AccessTokens.TokenSubject shown) {
        return sessions.findAccount(shown.session(), shown.account())
                .map(account -> new CurrentActor(account, shown.session()));
    }
}
