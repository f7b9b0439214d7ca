package dev.tandem.platform.generator.wanted;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A name of one or more words, as Java, SQL, addresses and people write it.
public record Name(List<String> words) {
    /// Splits `publishedOn`, `PublishedOn` or `published_on`.
    public static Name of(String text) {
        return new Name(List.of(text.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .split("_", -1)));
    }

    public String camel() {
        return words.getFirst() + words.stream().skip(1).map(Name::capital).collect(Collectors.joining());
    }

    public String pascal() {
        return words.stream().map(Name::capital).collect(Collectors.joining());
    }

    public String snake() {
        return String.join("_", words);
    }

    public String kebab() {
        return String.join("-", words);
    }

    public String prose() {
        return String.join(" ", words);
    }

    /// The prose at the beginning of a sentence.
    public String sentence() {
        return capital(prose());
    }

    /// The plural by the rules of English, which know no exceptions.
    public Name plural() {
        var last = words.getLast();
        var plural = last.matches(".*[^aeiou]y")
                ? last.substring(0, last.length() - 1) + "ies"
                : last + (last.matches(".*(s|x|z|ch|sh)") ? "es" : "s");
        var all = new ArrayList<>(words.subList(0, words.size() - 1));
        all.add(plural);
        return new Name(List.copyOf(all));
    }

    /// `a book`, but `an atlas`.
    public String article() {
        var first = words.getFirst();
        return first.matches("hour.*|heir.*|honest.*")
                        || (first.matches("[aeiou].*") && !first.matches("(uni|use|user|eu|one).*"))
                ? "an"
                : "a";
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
