package dev.tandem.trips.model.text;

import java.text.Normalizer;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of a text as they are looked for: letters and digits, without capitals, accents and forms of a
/// letter that only look other (`Ａ`, `ﬁ`). They are found here and not by a database, as no two of them
/// agree on it.
final class SearchWords {
    static final int MAX_LENGTH = 40;

    private static final int MOST = 100;
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private SearchWords() {}

    /// The first hundred of them, each as far as its first forty characters.
    static SortedSet<String> in(String text) {
        return WORD.matcher(folded(text))
                .results()
                .map(MatchResult::group)
                .map(SearchWords::beginning)
                .distinct()
                .limit(MOST)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet));
    }

    /// By way of capitals, where `ß` is `SS`; a sigma is the same wherever it stands.
    private static String folded(String text) {
        var plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        return plain.toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace('ς', 'σ');
    }

    private static String beginning(String word) {
        return word.codePointCount(0, word.length()) > MAX_LENGTH
                ? word.substring(0, word.offsetByCodePoints(0, MAX_LENGTH))
                : word;
    }
}
