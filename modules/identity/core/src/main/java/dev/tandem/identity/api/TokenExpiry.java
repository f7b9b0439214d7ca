package dev.tandem.identity.api;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.security.token.Claims;
import io.micronaut.security.token.jwt.validator.ExpirationJwtClaimsValidator;
import io.micronaut.security.token.jwt.validator.GenericJwtClaimsValidator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/// Lets no token live beyond its end, by the same clock that gave it out; one without an end is none of ours.
@Singleton
@Replaces(ExpirationJwtClaimsValidator.class)
final class TokenExpiry<T> implements GenericJwtClaimsValidator<T> {
    private final Clock clock;

    TokenExpiry(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean validate(Claims claims, @Nullable T request) {
        return claims.get(Claims.EXPIRATION_TIME) instanceof Date end
                && clock.instant().isBefore(end.toInstant());
    }
}
