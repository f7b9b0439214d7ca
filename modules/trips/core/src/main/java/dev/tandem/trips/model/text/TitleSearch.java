package dev.tandem.trips.model.text;

import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.value.Text;
import dev.tandem.platform.kernel.value.TextRule;
import dev.tandem.platform.kernel.value.Value;
import java.util.SortedSet;

/// Whole words that a title must have, all of them and in any order; capitals and accents make
/// no difference.
@Text(min = 1, max = 100, example = "alps")
public record TitleSearch(String value) implements Value<String> {
    private static final int MAX_WORDS = 5;

    public TitleSearch {
        TextRule.of(TitleSearch.class).check(value);
        var words = WordTokenizer.in(value).size();
        if (words == 0 || words > MAX_WORDS) {
            throw Invalid.value("must have 1 to " + MAX_WORDS + " words of letters and digits");
        }
    }

    public SortedSet<String> words() {
        return WordTokenizer.in(value);
    }
}
