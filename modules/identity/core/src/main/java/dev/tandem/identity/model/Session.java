package dev.tandem.identity.model;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.SessionId;
import java.time.Duration;
import java.time.Instant;

/// Says that an account is signed in until `expiresAt`, unless the session is ended earlier.
public record Session(SessionId id, AccountId account, Instant createdAt, Instant expiresAt) {
    public static final Duration LIFETIME = Duration.ofMinutes(15);

    public static Session started(AccountId account, Instant now) {
        return new Session(SessionId.next(), account, now, now.plus(LIFETIME));
    }
}
