package dev.tandem.trips.model.text;

import dev.tandem.platform.kernel.TextRule;
import dev.tandem.platform.kernel.failure.Invalid;
import java.util.SortedSet;

/// Whole words that a title must have, all of them and in any order; capitals and accents make
/// no difference.
public record TitleSearch(String text) {
    public static final int MAX_LENGTH = 100;
    public static final int MAX_WORDS = 5;

    public TitleSearch {
        new TextRule(1, MAX_LENGTH).check("q", text);
        var words = WordTokenizer.in(text).size();
        if (words == 0 || words > MAX_WORDS) {
            throw new Invalid("q", "must have 1 to " + MAX_WORDS + " words of letters and digits");
        }
    }

    public SortedSet<String> words() {
        return WordTokenizer.in(text);
    }
}
