package dev.tandem.identity.api;

import dev.tandem.identity.FullName;
import dev.tandem.identity.Username;
import dev.tandem.identity.model.EmailAddress;
import dev.tandem.identity.service.PasswordHasher;
import dev.tandem.platform.kernel.value.Text;
import dev.tandem.platform.kernel.value.TextRule.Characters;
import io.micronaut.serde.annotation.Serdeable;

/// The account to create.
@Serdeable
record SignUpRequest(
        Username username,
        EmailAddress email,
        FullName fullName,

        @Text(
                min = PasswordHasher.MIN_LENGTH,
                max = PasswordHasher.MAX_LENGTH,
                characters = Characters.ANY,
                example = "correct horse")
        String password) {
    @Override
    public String toString() {
        return "SignUpRequest[" + username + "]";
    }
}
