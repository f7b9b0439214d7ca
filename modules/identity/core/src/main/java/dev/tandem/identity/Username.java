package dev.tandem.identity;

import dev.tandem.platform.kernel.value.Text;
import dev.tandem.platform.kernel.value.TextRule;
import dev.tandem.platform.kernel.value.Value;
import java.util.Locale;

/// The unique name of an account. Capitals make no difference: `Ada` and `ada` are the same
/// username.
@Text(max = 50, pattern = "[A-Za-z0-9]{3,50}", rule = "must be 3 to 50 letters from a to z and digits", example = "ada")
public record Username(String value) implements Value<String> {
    public Username {
        value = TextRule.of(Username.class).check(value).toLowerCase(Locale.ROOT);
    }
}
