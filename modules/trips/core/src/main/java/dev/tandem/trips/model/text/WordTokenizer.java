package dev.tandem.trips.model.text;

import java.text.Normalizer;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Splits a text into the words by which searches find it: letters and digits, without
/// capitals, accents and other forms of the same letter (`Ａ`, `ﬁ`). This is not left to the
/// databases, because they disagree on it.
final class WordTokenizer {
    static final int MAX_LENGTH = 40;

    private static final int MAX_WORDS = 100;
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private WordTokenizer() {}

    /// Returns the first 100 different words, each cut to its first 40 characters.
    static SortedSet<String> in(String text) {
        return WORD.matcher(folded(text))
                .results()
                .map(MatchResult::group)
                .map(WordTokenizer::beginning)
                .distinct()
                .limit(MAX_WORDS)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet));
    }

    /// Converts to capitals on the way, because they make `ß` an `SS`. A final sigma becomes an
    /// ordinary one.
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
