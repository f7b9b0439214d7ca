package dev.tandem.platform.kernel;

import dev.tandem.platform.kernel.failure.Invalid;
import java.util.Optional;

/// How long a text may be, counted in characters as people and both databases count them (an emoji is one), and which
/// characters it may have. None may have what a database cannot keep: U+0000, or half of a surrogate pair.
///
/// A type of the domain holds what was stored, perhaps under an older rule, so it allows [Characters#ANY]; what
/// clients send is held to more by `@Text` of their requests.
public record TextRule(int min, int max, Characters characters) {

    /// Which characters a text may have, besides those that nobody can keep.
    public enum Characters {
        /// All of them: for what was stored before, or is only compared, such as a password.
        ANY,

        /// Those of a text in several lines: no control characters but tabs and line breaks, and none that turn the
        /// direction in which the rest is read.
        LINES,

        /// Those of a text in one line: neither tabs nor line breaks.
        LINE;

        private boolean allow(int character) {
            return this == ANY
                    || !(isBidirectionalControl(character)
                            || (Character.isISOControl(character) && !(this == LINES && isLayout(character)))
                            || (this == LINE && isSeparator(character)));
        }

        private static boolean isLayout(int character) {
            return character == '\t' || character == '\n' || character == '\r';
        }

        /// What begins or ends an embedding, an override or an isolate.
        private static boolean isBidirectionalControl(int character) {
            return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
        }

        private static boolean isSeparator(int character) {
            return character == 0x2028 || character == 0x2029;
        }
    }

    public TextRule(int min, int max) {
        this(min, max, Characters.ANY);
    }

    /// What is wrong with the text, in words that follow the name of a field; empty when nothing is.
    public Optional<String> violation(CharSequence text) {
        var count = 0;
        for (var at = 0; at < text.length(); count++) {
            var character = Character.codePointAt(text, at);
            if (isUnstorable(character) || !characters.allow(character)) {
                return Optional.of("must not contain U+%04X".formatted(character));
            }
            at += Character.charCount(character);
        }
        if (count > max) {
            return Optional.of("must have at most " + max + " characters");
        }
        if (min > 0 && text.toString().strip().codePoints().limit(min).count() < min) {
            return Optional.of(min == 1 ? "must not be blank" : "must have at least " + min + " characters");
        }
        return Optional.empty();
    }

    private static boolean isUnstorable(int character) {
        return character == 0 || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }

    /// The text itself, or [Invalid] that names the field.
    public String check(String field, String text) {
        violation(text).ifPresent(message -> {
            throw new Invalid(field, message);
        });
        return text;
    }
}
