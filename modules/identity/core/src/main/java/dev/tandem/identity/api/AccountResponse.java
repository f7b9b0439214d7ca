package dev.tandem.identity.api;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.FullName;
import dev.tandem.identity.Username;
import dev.tandem.identity.model.EmailAddress;
import dev.tandem.platform.web.revision.RevisedResponse;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Min;
import java.time.Instant;

/// An account as its owner reads it.
@Serdeable
record AccountResponse(
        AccountId id,
        Username username,
        EmailAddress email,
        FullName fullName,
        boolean active,
        boolean verified,
        boolean notifications,
        @Min(0) long revision,
        Instant createdAt,
        Instant updatedAt)
        implements RevisedResponse {}
