package dev.tandem.platform.web.json;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.type.Argument;
import jakarta.validation.constraints.Size;

/// The most characters of a text, or elements of a list. `rule` is the message if there are
/// more, with `%d` for the bound.
record SizeBound(int max, int tolerated, String rule) {
    /// The bound of a text or list that declares none.
    static final int UNDECLARED = 1_000;

    private static final String CHARACTERS = "must have at most %d characters";
    private static final String ELEMENTS = "must have at most %d elements";

    SizeBound(int max, String rule) {
        this(max, max, rule);
    }

    /// A text that is too long for its rule, but short all the same, is told with all other
    /// broken rules.
    static SizeBound ofText(Argument<?> type) {
        return TextRules.of(type)
                .map(rule -> new SizeBound(rule.max(), Math.max(rule.max(), UNDECLARED), CHARACTERS))
                .orElseGet(() -> of(type.getAnnotationMetadata(), CHARACTERS));
    }

    static SizeBound ofList(AnnotationMetadata declared) {
        return of(declared, ELEMENTS);
    }

    /// Counts code points, so that an emoji counts as one character.
    boolean isBrokenBy(CharSequence text) {
        return text.length() > tolerated && Character.codePointCount(text, 0, text.length()) > tolerated;
    }

    String message() {
        return rule.formatted(max);
    }

    /// The message is that of `@Size`, which checks the whole request later.
    private static SizeBound of(AnnotationMetadata declared, String undeclared) {
        var max = declared.intValue(Size.class, "max");
        if (max.isEmpty()) {
            return new SizeBound(UNDECLARED, undeclared);
        }
        var min = declared.intValue(Size.class, "min").orElse(0);
        return new SizeBound(max.getAsInt(), "size must be between " + min + " and %d");
    }
}
