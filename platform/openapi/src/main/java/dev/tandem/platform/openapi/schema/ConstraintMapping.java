package dev.tandem.platform.openapi.schema;

import dev.tandem.platform.openapi.source.WellKnownTypes;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.annotation.AnnotationValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Adds to a schema what the annotations of a value say: those of its type, or those of its
/// place.
record ConstraintMapping(AnnotationMetadata constraints, Direction use) {
    private static final String CONSTRAINTS = "jakarta.validation.constraints.";
    private static final String ALTERNATIVES = "\\w+(\\|\\w+)*";
    private static final Pattern COUNTED = Pattern.compile("\\[[^]]+]\\{(?:(\\d+),)?(\\d+)}");
    static final String NOT_BLANK = "\\S";
    private static final String WITHOUT_NUL = "^[^\\u0000]*$";

    /// Controls of the reading direction, and control characters except tabs and line breaks.
    private static final String NOT_IN_LINES =
            "\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069";

    private static final String NOT_IN_A_LINE = "\\u0000-\\u001f\\u007f-\\u009f\\u2028-\\u202e\\u2066-\\u2069";

    void addTo(Map<String, Object> schema) {
        text(schema);
        decimal(schema);
        each("Pattern", rule -> pattern(schema, rule.stringValue("regexp").orElseThrow()));
        each("Size", rule -> size(schema, rule));
        each("Min", rule -> schema.put("minimum", rule.longValue().orElseThrow()));
        each("Max", rule -> schema.put("maximum", rule.longValue().orElseThrow()));
        each("DecimalMin", rule -> schema.put("minimum", decimal(rule)));
        each("DecimalMax", rule -> schema.put("maximum", decimal(rule)));
    }

    private void text(Map<String, Object> schema) {
        if (constraints.hasAnnotation(WellKnownTypes.TEXT)) {
            var min = constraints.intValue(WellKnownTypes.TEXT, "min").orElse(0);
            if (min > 0) {
                schema.put("minLength", min);
            }
            schema.put(
                    "maxLength",
                    constraints.intValue(WellKnownTypes.TEXT, "max").orElseThrow());
            var form = form();
            if (form.isEmpty()) {
                schema.put("pattern", characters(min > 0));
            } else {
                pattern(schema, form);
            }
        }
    }

    /// A response may have a text that was stored when a wider pattern was allowed.
    private String form() {
        var stored =
                constraints.stringValue(WellKnownTypes.TEXT, "storedPattern").orElse("");
        return use == Direction.RESPONSE && !stored.isEmpty()
                ? stored
                : constraints.stringValue(WellKnownTypes.TEXT, "pattern").orElse("");
    }

    private void decimal(Map<String, Object> schema) {
        if (constraints.hasAnnotation(WellKnownTypes.DECIMAL)) {
            schema.put("minimum", decimal("min"));
            schema.put("maximum", decimal("max"));
        }
    }

    private BigDecimal decimal(String bound) {
        return new BigDecimal(
                constraints.stringValue(WellKnownTypes.DECIMAL, bound).orElseThrow());
    }

    /// A response may have characters that were stored before there was a rule.
    private String characters(boolean notBlank) {
        var rule = constraints.stringValue(WellKnownTypes.TEXT, "characters").orElse("LINE");
        if (use == Direction.RESPONSE || rule.equals("ANY")) {
            return notBlank ? NOT_BLANK : WITHOUT_NUL;
        }
        var forbidden = rule.equals("LINE") ? NOT_IN_A_LINE : NOT_IN_LINES;
        return notBlank ? "^[^%1$s]*[^%1$s\\s][^%1$s]*$".formatted(forbidden) : "^[^%s]*$".formatted(forbidden);
    }

    /// A pattern of alternatives, such as `good|bad`, becomes an enumeration. Any other pattern
    /// must match the whole text, as in Java; one such as `[a-z]{3,50}` also gives the length.
    private static void pattern(Map<String, Object> schema, String regex) {
        if (regex.matches(ALTERNATIVES)) {
            schema.put("enum", new ArrayList<>(List.of(regex.split("\\|"))));
        } else {
            schema.put("pattern", "^(?:" + regex + ")$");
            var counted = COUNTED.matcher(regex);
            if (counted.matches()) {
                schema.put("minLength", Integer.valueOf(counted.group(counted.group(1) == null ? 2 : 1)));
                schema.put("maxLength", Integer.valueOf(counted.group(2)));
            }
        }
    }

    private static void size(Map<String, Object> schema, AnnotationValue<?> rule) {
        var suffix = schema.containsValue("array") ? "Items" : "Length";
        rule.intValue("min").ifPresent(min -> schema.put("min" + suffix, min));
        rule.intValue("max").ifPresent(max -> schema.put("max" + suffix, max));
    }

    private static BigDecimal decimal(AnnotationValue<?> rule) {
        return new BigDecimal(rule.stringValue().orElseThrow());
    }

    /// Constraints can be repeated, so they are found only by asking for all of one name.
    private void each(String rule, Consumer<AnnotationValue<?>> action) {
        constraints.getAnnotationValuesByName(CONSTRAINTS + rule).forEach(action);
    }
}
