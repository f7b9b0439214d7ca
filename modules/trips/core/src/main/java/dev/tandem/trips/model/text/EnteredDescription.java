package dev.tandem.trips.model.text;

import dev.tandem.platform.kernel.value.Text;
import dev.tandem.platform.kernel.value.TextRule;
import dev.tandem.platform.kernel.value.TextRule.Characters;
import dev.tandem.platform.kernel.value.Value;

/// A description as its author has entered it: any HTML, also such that could do harm.
@Text(
        max = Description.MAX_LENGTH,
        characters = Characters.LINES,
        example = "Two passes and a lot of rain, but the lake on the other side.")
public record EnteredDescription(String value) implements Value<String> {
    public EnteredDescription {
        TextRule.of(EnteredDescription.class).check(value);
    }

    /// Cleaning takes long, and is not done within a transaction.
    public Description cleaned() {
        return Description.cleaned(value);
    }
}
