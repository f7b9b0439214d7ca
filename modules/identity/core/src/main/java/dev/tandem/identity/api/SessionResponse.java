package dev.tandem.identity.api;

import io.micronaut.serde.annotation.Serdeable;

/// A proof of having signed in, to be sent as `Authorization: Bearer …`; as text it shows no token.
@Serdeable
record SessionResponse(String accessToken, String tokenType, long expiresIn) {
    @Override
    public String toString() {
        return "SessionResponse";
    }
}
