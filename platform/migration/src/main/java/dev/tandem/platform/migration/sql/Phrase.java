package dev.tandem.platform.migration.sql;

import java.util.List;
import java.util.stream.IntStream;

/// Keywords and symbols that stand side by side, such as `not valid`.
public record Phrase(List<String> words) {

    public static Phrase of(String words) {
        return new Phrase(List.of(words.split(" ", -1)));
    }

    public boolean begins(List<Token> tokens) {
        return isAt(tokens, 0);
    }

    public boolean isIn(List<Token> tokens) {
        return IntStream.range(0, tokens.size()).anyMatch(place -> isAt(tokens, place));
    }

    private boolean isAt(List<Token> tokens, int place) {
        return place + words.size() <= tokens.size()
                && IntStream.range(0, words.size())
                        .allMatch(word -> tokens.get(place + word).is(words.get(word)));
    }
}
