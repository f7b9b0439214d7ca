package dev.tandem.identity;

import dev.tandem.platform.kernel.failure.Invalid;
import java.util.Locale;
import java.util.regex.Pattern;

/// The unique name of an account. Capitals make no difference: `Ada` and `ada` are the same
/// username.
public record Username(String text) {
    public static final String FORM = "[A-Za-z0-9]{3,50}";
    public static final String RULE = "must be 3 to 50 letters from a to z and digits";

    private static final Pattern TEXT = Pattern.compile(FORM);

    public Username {
        if (!TEXT.matcher(text).matches()) {
            throw new Invalid("username", RULE);
        }
        text = text.toLowerCase(Locale.ROOT);
    }
}
