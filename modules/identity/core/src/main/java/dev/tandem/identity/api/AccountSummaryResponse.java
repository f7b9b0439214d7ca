package dev.tandem.identity.api;

import dev.tandem.identity.AccountSummary;
import dev.tandem.identity.Username;
import dev.tandem.platform.web.Example;
import dev.tandem.platform.web.Text;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/// An account as anybody reads it.
@Serdeable
record AccountSummaryResponse(
        UUID id,

        @Pattern(regexp = Username.FORM) @Example("ada") String username,

        @Text(min = 1, max = AccountSummary.MAX_FULL_NAME) @Example("Ada Lovelace")
        String fullName) {}
