package dev.tandem.platform.web.json;

import dev.tandem.platform.web.Text;
import io.micronaut.core.annotation.AnnotationMetadata;
import jakarta.validation.constraints.Size;

/// How many characters a text may have, or how many elements a list; `rule` is what is said when there are more.
record SizeBound(int max, String rule) {
    /// For what declares none, so that nothing is without a bound.
    static final int UNDECLARED = 1_000;

    private static final String CHARACTERS = "must have at most %d characters";
    private static final String ELEMENTS = "must have at most %d elements";

    static SizeBound ofText(AnnotationMetadata declared) {
        return declared.hasAnnotation(Text.class)
                ? new SizeBound(declared.intValue(Text.class, "max").orElse(UNDECLARED), CHARACTERS)
                : of(declared, CHARACTERS);
    }

    static SizeBound ofList(AnnotationMetadata declared) {
        return of(declared, ELEMENTS);
    }

    /// An emoji is one character.
    boolean isBrokenBy(CharSequence text) {
        return text.length() > max && Character.codePointCount(text, 0, text.length()) > max;
    }

    String complaint() {
        return rule.formatted(max);
    }

    /// In the words in which the check of the whole request would tell it.
    private static SizeBound of(AnnotationMetadata declared, String undeclared) {
        var max = declared.intValue(Size.class, "max");
        if (max.isEmpty()) {
            return new SizeBound(UNDECLARED, undeclared);
        }
        var min = declared.intValue(Size.class, "min").orElse(0);
        return new SizeBound(max.getAsInt(), "size must be between " + min + " and %d");
    }
}
