package dev.tandem.identity.api;

import dev.tandem.identity.AccountSummary;
import dev.tandem.identity.model.EmailAddress;
import dev.tandem.platform.web.Example;
import dev.tandem.platform.web.Text;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/// The values of one's own account that can be changed.
///
/// @param notifications Whether mails may be sent.
@Serdeable
record UpdateMeRequest(
        @NotNull
        @Text(min = 1, max = EmailAddress.MAX_LENGTH)
        @Pattern(regexp = EmailAddress.FORM, message = EmailAddress.RULE)
        @Example("ada@example.org")
        String email,

        @NotNull @Text(min = 1, max = AccountSummary.MAX_FULL_NAME) @Example("Ada Lovelace")
        String fullName,

        @NotNull Boolean notifications) {}
