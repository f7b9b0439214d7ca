package dev.tandem.platform.openapi.schema;

import dev.tandem.platform.openapi.source.WellKnownTypes;
import io.micronaut.core.annotation.AnnotationMetadata;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The example value of a schema: the one of its `@Example`, or the usual one of its format or
/// type.
public final class ExampleValue {
    private static final Map<Object, Object> OF_FORMAT = Map.of(
            "uuid", "01a1fa96-083f-76de-b5b8-54d5c6cac12b",
            "date", "2026-05-01",
            "date-time", "2026-11-20T09:30:00.000Z");

    private ExampleValue() {}

    /// The value that applies if the parameter is absent, if there is one.
    public static Optional<Object> ofDefault(Map<String, Object> schema, AnnotationMetadata annotations) {
        return annotations
                .stringValue(WellKnownTypes.BINDABLE, "defaultValue")
                .map(text -> read(text, String.valueOf(schema.get("type"))));
    }

    /// The example that the annotations give, of the type of a value or of its place.
    static Optional<Object> of(Map<String, Object> schema, AnnotationMetadata annotations) {
        return annotations
                .stringValue(WellKnownTypes.EXAMPLE)
                .or(() -> annotations.stringValue(WellKnownTypes.TEXT, "example"))
                .or(() -> annotations.stringValue(WellKnownTypes.DECIMAL, "example"))
                .map(text -> read(text, String.valueOf(schema.get("type"))))
                .or(() -> usual(schema));
    }

    private static Object read(String text, String type) {
        return switch (type) {
            case "integer", "number" -> new BigDecimal(text);
            case "boolean" -> Boolean.valueOf(text);
            default -> text;
        };
    }

    private static Optional<Object> usual(Map<String, Object> schema) {
        if (schema.get("enum") instanceof List<?> constants) {
            return Optional.of(constants.getFirst());
        }
        if (schema.containsKey("format") && OF_FORMAT.containsKey(schema.get("format"))) {
            return Optional.ofNullable(OF_FORMAT.get(schema.get("format")));
        }
        return "boolean".equals(schema.get("type")) ? Optional.of(true) : Optional.empty();
    }
}
