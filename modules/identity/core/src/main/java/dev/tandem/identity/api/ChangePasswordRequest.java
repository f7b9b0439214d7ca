package dev.tandem.identity.api;

import dev.tandem.identity.service.PasswordHasher;
import dev.tandem.platform.kernel.TextRule.Characters;
import dev.tandem.platform.web.Example;
import dev.tandem.platform.web.Text;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;

/// The current password, and the one to replace it.
@Serdeable
record ChangePasswordRequest(
        @NotNull @Text(min = 1, max = PasswordHasher.MAX_LENGTH, characters = Characters.ANY) @Example("correct horse")
        String currentPassword,

        @NotNull
        @Text(min = PasswordHasher.MIN_LENGTH, max = PasswordHasher.MAX_LENGTH, characters = Characters.ANY)
        @Example("battery staple")
        String newPassword) {
    @Override
    public String toString() {
        return "ChangePasswordRequest";
    }
}
