package dev.tandem.trips.model.text;

import dev.tandem.platform.kernel.value.Text;
import dev.tandem.platform.kernel.value.TextRule;
import dev.tandem.platform.kernel.value.Value;
import java.util.SortedSet;

/// The title of a trip.
@Text(min = 1, max = 200, example = "Over the Alps")
public record Title(String value) implements Value<String> {
    public Title {
        TextRule.of(Title.class).check(value);
    }

    /// The words by which searches find the title.
    public SortedSet<String> words() {
        return WordTokenizer.in(value);
    }
}
