package dev.tandem.platform.kernel;

import java.util.Optional;

/// How long a text may be, counted in characters as people and both databases count them (an emoji is one),
/// and that both databases can keep it: no U+0000, no half of a surrogate pair.
public record TextRule(int min, int max) {

    /// What is wrong with the text, in words that follow the name of a field; empty when nothing is.
    public Optional<String> broken(CharSequence text) {
        var characters = 0;
        for (var at = 0; at < text.length(); characters++) {
            var character = Character.codePointAt(text, at);
            if (character == 0 || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE)) {
                return Optional.of("must not contain U+%04X".formatted(character));
            }
            at += Character.charCount(character);
        }
        if (characters > max) {
            return Optional.of("must have at most " + max + " characters");
        }
        if (min > 0 && text.toString().strip().codePoints().limit(min).count() < min) {
            return Optional.of(min == 1 ? "must not be blank" : "must have at least " + min + " characters");
        }
        return Optional.empty();
    }

    /// The text itself, or [Invalid] that names the field.
    public String check(String field, String text) {
        broken(text).ifPresent(message -> {
            throw new Invalid(field, message);
        });
        return text;
    }
}
