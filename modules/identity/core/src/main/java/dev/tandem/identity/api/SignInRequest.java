package dev.tandem.identity.api;

import dev.tandem.identity.model.EmailAddress;
import dev.tandem.identity.service.PasswordHasher;
import dev.tandem.platform.kernel.TextRule.Characters;
import dev.tandem.platform.web.Example;
import dev.tandem.platform.web.Text;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;

/// The name and the password of an account.
///
/// @param login The username or the e-mail address.
@Serdeable
record SignInRequest(
        @NotNull @Text(min = 1, max = EmailAddress.MAX_LENGTH, characters = Characters.ANY) @Example("ada")
        String login,

        @NotNull @Text(min = 1, max = PasswordHasher.MAX_LENGTH, characters = Characters.ANY) @Example("correct horse")
        String password) {
    @Override
    public String toString() {
        return "SignInRequest[" + login + "]";
    }
}
