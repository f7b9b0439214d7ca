package dev.tandem.identity.api;

import dev.tandem.identity.service.PasswordHasher;
import dev.tandem.platform.kernel.value.Text;
import dev.tandem.platform.kernel.value.TextRule.Characters;
import io.micronaut.serde.annotation.Serdeable;

/// The current password, and the one to replace it.
@Serdeable
record ChangePasswordRequest(
        @Text(min = 1, max = PasswordHasher.MAX_LENGTH, characters = Characters.ANY, example = "correct horse")
        String currentPassword,

        @Text(
                min = PasswordHasher.MIN_LENGTH,
                max = PasswordHasher.MAX_LENGTH,
                characters = Characters.ANY,
                example = "battery staple")
        String newPassword) {
    @Override
    public String toString() {
        return "ChangePasswordRequest";
    }
}
