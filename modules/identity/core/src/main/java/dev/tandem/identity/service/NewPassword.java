package dev.tandem.identity.service;

import dev.tandem.identity.model.Profile;
import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.value.TextRule;
import java.util.Locale;
import java.util.stream.Stream;

/// A new password that follows the rules: it is long enough, not common, and no name of its
/// owner. `toString` does not show it.
///
/// Only a `NewPassword` is hashed, so every stored password has passed the rules of its time.
record NewPassword(String text) {
    private static final TextRule RULE = new TextRule(PasswordHasher.MIN_LENGTH, PasswordHasher.MAX_LENGTH);

    /// @param field the field that a violation names
    /// @param owner the person whose names the password may not be
    static NewPassword of(String field, String text, Profile owner) {
        RULE.check(field, text);
        if (CommonPasswords.contain(lowerCase(text))) {
            throw new Invalid(field, "must not be one of the commonest passwords, which are tried first");
        }
        if (isNameOf(owner, text)) {
            throw new Invalid(field, "must not be your name or your e-mail address, with or without digits");
        }
        return new NewPassword(text);
    }

    private static boolean isNameOf(Profile owner, String text) {
        var address = owner.email().value();
        return Stream.of(
                        owner.username().value(),
                        address,
                        address.substring(0, address.indexOf('@')),
                        owner.fullName().value())
                .anyMatch(name -> lowerCase(name).equals(lowerCase(text)) || isSameWord(name, text));
    }

    private static boolean isSameWord(String name, String text) {
        var word = withoutDigits(text);
        return !word.isEmpty() && word.equals(withoutDigits(name));
    }

    /// Digits at the ends, and blanks, do not make a word harder to guess.
    private static String withoutDigits(String text) {
        return lowerCase(text).replaceAll("\\s", "").replaceAll("^\\d+|\\d+$", "");
    }

    private static String lowerCase(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "NewPassword";
    }
}
