package dev.tandem.identity.api;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.FullName;
import dev.tandem.identity.Username;
import dev.tandem.identity.model.EmailAddress;
import dev.tandem.platform.web.revision.RevisedResponse;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Min;
import java.time.Instant;

/// An account as its owner and administrators read it.
///
/// @param active Whether the account may sign in, and act at all.
/// @param administrator Whether the account sees and deactivates those of others.
/// @param notifications Whether mails may be sent.
@Serdeable
public record AccountResponse(
        AccountId id,
        Username username,
        EmailAddress email,
        FullName fullName,
        boolean active,
        boolean administrator,
        boolean verified,
        boolean notifications,
        @Min(0) long revision,
        Instant createdAt,
        Instant updatedAt)
        implements RevisedResponse {}
