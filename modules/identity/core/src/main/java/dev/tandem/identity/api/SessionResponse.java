package dev.tandem.identity.api;

import dev.tandem.platform.web.Example;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// A proof of having signed in, to be sent as `Authorization: Bearer …`.
///
/// @param expiresIn In seconds.
@Serdeable
record SessionResponse(
        @Size(max = 2000)
        @Pattern(regexp = "[\\w-]+\\.[\\w-]+\\.[\\w-]+")
        @Example("eyJhbGciOiJIUzI1NiJ9.e30.Et9HFtf9R3GEMA0IICOfFMVXY7kkTX1wr4qCyhIf58U")
        String accessToken,

        @Pattern(regexp = "Bearer") String tokenType,
        @Min(1) @Max(900) long expiresIn) {
    @Override
    public String toString() {
        return "SessionResponse";
    }
}
