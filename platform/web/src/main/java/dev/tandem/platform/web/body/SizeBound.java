package dev.tandem.platform.web.body;

import dev.tandem.platform.web.Text;
import io.micronaut.core.annotation.AnnotationMetadata;
import jakarta.validation.constraints.Size;

/// How many characters a text may have, or how many elements a list, and what is said when there are more.
record SizeBound(int max, String complaint) {
    /// For what declares none, so that nothing is without a bound.
    static final int UNDECLARED = 1_000;

    private static final String MESSAGE = "message";

    /// An emoji is one character.
    static SizeBound ofText(AnnotationMetadata rules) {
        return rules.hasAnnotation(Text.class)
                ? characters(rules.intValue(Text.class, "max").orElse(UNDECLARED))
                : declared(rules, characters(UNDECLARED));
    }

    static SizeBound ofList(AnnotationMetadata rules) {
        return declared(rules, new SizeBound(UNDECLARED, "must have at most %d elements".formatted(UNDECLARED)));
    }

    boolean isBrokenBy(CharSequence text) {
        return text.length() > max && Character.codePointCount(text, 0, text.length()) > max;
    }

    private static SizeBound characters(int max) {
        return new SizeBound(max, "must have at most %d characters".formatted(max));
    }

    private static SizeBound declared(AnnotationMetadata rules, SizeBound otherwise) {
        var max = rules.intValue(Size.class, "max");
        return max.isEmpty() ? otherwise : new SizeBound(max.getAsInt(), message(rules, max.getAsInt()));
    }

    /// In the words that the check of the whole request would use.
    private static String message(AnnotationMetadata rules, int max) {
        return rules.stringValue(Size.class, MESSAGE)
                .filter(text -> !text.contains("{"))
                .orElseGet(() -> "size must be between %d and %d"
                        .formatted(rules.intValue(Size.class, "min").orElse(0), max));
    }
}
