package dev.tandem.identity.api;

import dev.tandem.identity.AccountSummary;
import dev.tandem.identity.Username;
import dev.tandem.identity.model.EmailAddress;
import dev.tandem.identity.service.PasswordHasher;
import dev.tandem.platform.kernel.TextRule.Characters;
import dev.tandem.platform.web.Example;
import dev.tandem.platform.web.Text;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/// The account to create.
@Serdeable
record SignUpRequest(
        @NotNull @Pattern(regexp = Username.FORM, message = Username.RULE) @Example("ada")
        String username,

        @NotNull
        @Text(min = 1, max = EmailAddress.MAX_LENGTH)
        @Pattern(regexp = EmailAddress.FORM, message = EmailAddress.RULE)
        @Example("ada@example.org")
        String email,

        @NotNull @Text(min = 1, max = AccountSummary.MAX_FULL_NAME) @Example("Ada Lovelace")
        String fullName,

        @NotNull
        @Text(min = PasswordHasher.MIN_LENGTH, max = PasswordHasher.MAX_LENGTH, characters = Characters.ANY)
        @Example("correct horse")
        String password) {
    @Override
    public String toString() {
        return "SignUpRequest[" + username + "]";
    }
}
