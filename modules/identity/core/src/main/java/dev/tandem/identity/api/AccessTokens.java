package dev.tandem.identity.api;

import com.nimbusds.jwt.JWT;
import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.Id;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.generator.TokenGenerator;
import io.micronaut.security.token.jwt.validator.JsonWebTokenValidator;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Signed statements of who somebody is, good for a quarter of an hour.
@Singleton
final class AccessTokens {
    private static final Duration LIFETIME = Duration.ofMinutes(15);

    private final TokenGenerator generator;
    private final JsonWebTokenValidator<JWT, HttpRequest<?>> validator;
    private final Clock clock;

    AccessTokens(TokenGenerator generator, JsonWebTokenValidator<JWT, HttpRequest<?>> validator, Clock clock) {
        this.generator = generator;
        this.validator = validator;
        this.clock = clock;
    }

    SessionResponse issue(AccountId id) {
        var now = clock.instant().getEpochSecond();
        var claims =
                Map.<String, Object>of("sub", id.value().toString(), "iat", now, "exp", now + LIFETIME.toSeconds());
        var token = generator.generateToken(claims).orElseThrow();
        return new SessionResponse(token, "Bearer", LIFETIME.toSeconds());
    }

    /// Empty for a token that is not ours or not good any more.
    Optional<AccountId> read(String token, HttpRequest<?> request) {
        return validator.validate(token, request).flatMap(AccessTokens::subject);
    }

    private static Optional<AccountId> subject(JWT token) {
        try {
            return Optional.of(new AccountId(Id.parse(token.getJWTClaimsSet().getSubject())));
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
