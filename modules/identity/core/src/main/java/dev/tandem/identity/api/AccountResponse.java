package dev.tandem.identity.api;

import dev.tandem.identity.AccountSummary;
import dev.tandem.identity.Username;
import dev.tandem.identity.model.EmailAddress;
import dev.tandem.platform.web.Example;
import dev.tandem.platform.web.Text;
import dev.tandem.platform.web.revision.RevisedResponse;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/// An account as its owner reads it.
@Serdeable
record AccountResponse(
        UUID id,

        @Pattern(regexp = Username.FORM) @Example("ada") String username,

        @Size(max = EmailAddress.MAX_LENGTH) @Pattern(regexp = EmailAddress.KEPT_FORM) @Example("ada@example.org")
        String email,

        @Text(min = 1, max = AccountSummary.MAX_FULL_NAME) @Example("Ada Lovelace")
        String fullName,

        boolean active,
        boolean verified,
        boolean notifications,
        @Min(0) long revision,
        Instant createdAt,
        Instant updatedAt)
        implements RevisedResponse {}
