package dev.tandem.orders.model;

import dev.tandem.platform.kernel.value.Text;
import dev.tandem.platform.kernel.value.TextRule;
import dev.tandem.platform.kernel.value.TextRule.Characters;
import dev.tandem.platform.kernel.value.Value;

/// What whoever orders wants to say about it.
@Text(min = 1, max = 500, characters = Characters.LINES, example = "Ring twice, please.")
public record Note(String value) implements Value<String> {
    public Note {
        TextRule.of(Note.class).check(value);
    }
}
