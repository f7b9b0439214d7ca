package dev.tandem.trips.model;

import dev.tandem.platform.kernel.value.Text;
import dev.tandem.platform.kernel.value.TextRule;
import dev.tandem.platform.kernel.value.Value;
import java.util.Locale;

/// A word by which trips are found. Capitals and blanks around it make no difference: `Gravel`
/// and ` gravel ` are the same tag.
@Text(min = 1, max = 30, example = "gravel")
public record Tag(String value) implements Value<String>, Comparable<Tag> {
    public Tag {
        value = TextRule.of(Tag.class).check(value.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public int compareTo(Tag other) {
        return value.compareTo(other.value);
    }
}
