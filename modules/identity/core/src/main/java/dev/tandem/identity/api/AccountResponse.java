package dev.tandem.identity.api;

import dev.tandem.platform.web.RevisedResponse;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/// An account as its owner reads it.
@Serdeable
record AccountResponse(
        UUID id,
        String username,
        String email,
        String fullName,
        boolean active,
        boolean verified,
        boolean notifications,
        long revision,
        Instant createdAt,
        Instant updatedAt)
        implements RevisedResponse {}
