package dev.tandem.identity;

import dev.tandem.platform.kernel.value.Text;
import dev.tandem.platform.kernel.value.TextRule;
import dev.tandem.platform.kernel.value.Value;

/// The name by which a person wants to be called.
@Text(min = 1, max = 100, example = "Ada Lovelace")
public record FullName(String value) implements Value<String> {
    public FullName {
        TextRule.of(FullName.class).check(value);
    }
}
