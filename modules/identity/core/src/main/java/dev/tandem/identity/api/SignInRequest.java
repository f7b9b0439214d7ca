package dev.tandem.identity.api;

import dev.tandem.identity.model.EmailAddress;
import dev.tandem.identity.service.PasswordHasher;
import dev.tandem.platform.kernel.value.Text;
import dev.tandem.platform.kernel.value.TextRule.Characters;
import io.micronaut.serde.annotation.Serdeable;

/// The name and the password of an account.
///
/// @param login The username or the e-mail address.
@Serdeable
record SignInRequest(
        @Text(min = 1, max = EmailAddress.MAX_LENGTH, characters = Characters.ANY, example = "ada")
        String login,

        @Text(min = 1, max = PasswordHasher.MAX_LENGTH, characters = Characters.ANY, example = "correct horse")
        String password) {
    @Override
    public String toString() {
        return "SignInRequest[" + login + "]";
    }
}
