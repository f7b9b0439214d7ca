package dev.tandem.identity.api;

import dev.tandem.identity.CurrentActor;
import dev.tandem.identity.TokenRefused;
import dev.tandem.identity.service.AccountService;
import dev.tandem.platform.web.Authenticator;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.bearer.BearerTokenReader;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Knows people by their access token, as long as their account may act.
@Singleton
final class BearerAuthenticator implements Authenticator {
    private final BearerTokenReader header;
    private final AccessTokens tokens;
    private final AccountService accounts;

    BearerAuthenticator(BearerTokenReader header, AccessTokens tokens, AccountService accounts) {
        this.header = header;
        this.tokens = tokens;
        this.accounts = accounts;
    }

    @Override
    public boolean showsCredentials(HttpRequest<?> request) {
        return header.findToken(request).isPresent();
    }

    @Override
    public Optional<CurrentActor> authenticate(HttpRequest<?> request) {
        return header.findToken(request).map(token -> actor(token, request));
    }

    private CurrentActor actor(String token, HttpRequest<?> request) {
        return tokens.read(token, request)
                .flatMap(accounts::acting)
                .map(account -> new CurrentActor(account.summary()))
                .orElseThrow(TokenRefused::new);
    }
}
