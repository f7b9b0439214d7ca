package dev.tandem.identity.api;

import dev.tandem.identity.service.Passwords;
import dev.tandem.platform.kernel.TextRule.Characters;
import dev.tandem.platform.web.Example;
import dev.tandem.platform.web.Text;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;

/// The password that somebody has, and the one that they want to have.
@Serdeable
record ChangePasswordRequest(
        @NotNull @Text(min = 1, max = Passwords.MAX_LENGTH, characters = Characters.ANY) @Example("correct horse")
        String currentPassword,

        @NotNull
        @Text(min = Passwords.MIN_LENGTH, max = Passwords.MAX_LENGTH, characters = Characters.ANY)
        @Example("battery staple")
        String newPassword) {
    @Override
    public String toString() {
        return "ChangePasswordRequest";
    }
}
