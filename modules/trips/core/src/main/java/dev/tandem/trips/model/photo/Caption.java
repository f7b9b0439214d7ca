package dev.tandem.trips.model.photo;

import dev.tandem.platform.kernel.value.Text;
import dev.tandem.platform.kernel.value.TextRule;
import dev.tandem.platform.kernel.value.Value;

/// What stands below a photo; it may be empty.
@Text(max = 500, example = "The pass")
public record Caption(String value) implements Value<String> {
    public static final Caption NONE = new Caption("");

    public Caption {
        TextRule.of(Caption.class).check(value);
    }
}
