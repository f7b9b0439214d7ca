package dev.tandem.platform.kernel.value;

import dev.tandem.platform.kernel.failure.Invalid;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How many characters a text may have, and which. Characters are Unicode code points, as both
/// databases count them: a single emoji counts as one. No text may have what a database cannot
/// store: U+0000, or half of a surrogate pair.
///
/// A `pattern` matches the whole text; `patternRule` says the same in words.
public record TextRule(
        int min, int max, Characters characters, @Nullable Pattern pattern, String patternRule) {

    private static final ClassValue<TextRule> STORED = new ClassValue<>() {
        @Override
        protected TextRule computeValue(Class<?> type) {
            var declared = ValueType.declared(type, Text.class);
            var form = declared.storedPattern().isEmpty() ? declared.pattern() : declared.storedPattern();
            return new TextRule(declared.min(), declared.max(), Characters.ANY, pattern(form), declared.rule());
        }
    };

    /// Which characters a text may have, of those that both databases can store.
    public enum Characters {
        /// All of them, for texts that were stored before or are only compared, such as
        /// passwords.
        ANY,

        /// The characters of a text of several lines: no control characters except tabs and
        /// line breaks, and no controls of the reading direction.
        LINES,

        /// The characters of a text of one line: like [#LINES], without tabs and line breaks.
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

        /// The characters that begin or end an embedding, an override or an isolate.
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

    public TextRule(int min, int max, Characters characters) {
        this(min, max, characters, null, "");
    }

    /// The rule for stored texts of a type with `@Text`. They may have any characters, since
    /// they can be older than today's rule.
    public static TextRule of(Class<? extends Value<String>> type) {
        return STORED.get(type);
    }

    /// The rule for texts that are sent.
    public static TextRule ofRequests(Text declared) {
        if (!declared.pattern().isEmpty() && declared.rule().isEmpty()) {
            throw new IllegalArgumentException("@Text with a pattern needs a rule that says it in words");
        }
        return new TextRule(
                declared.min(), declared.max(), declared.characters(), pattern(declared.pattern()), declared.rule());
    }

    private static @Nullable Pattern pattern(String regex) {
        return regex.isEmpty() ? null : Pattern.compile(regex);
    }

    /// What is wrong with the text, in words that follow the name of a field. Empty if the text
    /// keeps the rule.
    public Optional<String> violation(CharSequence text) {
        var count = 0;
        for (var at = 0; at < text.length(); count++) {
            var character = Character.codePointAt(text, at);
            if (isUnstorable(character) || !characters.allow(character)) {
                return Optional.of("must not contain U+%04X".formatted(character));
            }
            at += Character.charCount(character);
        }
        if (pattern != null && !pattern.matcher(text).matches()) {
            return Optional.of(patternRule);
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

    /// Returns the text, or fails with an [Invalid] that names no field.
    public String check(String text) {
        return check("", text);
    }

    /// Returns the text, or fails with an [Invalid] that names the field.
    public String check(String field, String text) {
        violation(text).ifPresent(message -> {
            throw new Invalid(field, message);
        });
        return text;
    }
}
