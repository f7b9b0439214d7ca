package dev.tandem.platform.openapi.schema;

import dev.tandem.platform.openapi.source.Undocumented;
import dev.tandem.platform.openapi.source.WellKnownTypes;
import io.micronaut.inject.ast.Element;
import java.util.Map;

/// Fails the build if a text, a list or a number has no bounds, or if a text or a number has no
/// example.
final class SchemaLint {
    private SchemaLint() {}

    static void check(Element place, Map<String, Object> schema) {
        var advice = switch (String.valueOf(schema.get("type"))) {
            case "string" -> adviceForText(place, schema);
            case "array" -> schema.containsKey("maxItems") ? "" : "a list needs @Size(max = …)";
            case "number" -> adviceForNumber(place, schema);
            default -> "";
        };
        if (!advice.isEmpty()) {
            throw new Undocumented(place, place.getName() + ": " + advice);
        }
    }

    private static String adviceForText(Element place, Map<String, Object> schema) {
        if (schema.containsKey("enum") || schema.containsKey("format")) {
            return "";
        }
        if (!schema.containsKey("maxLength")) {
            return "a text needs @Text(max = …), or @Size(max = …) with @Pattern";
        }
        if (!schema.containsKey("pattern")) {
            return "a text needs @Pattern, or @Text in place of @Size";
        }
        return adviceForExample(place);
    }

    private static String adviceForNumber(Element place, Map<String, Object> schema) {
        return schema.containsKey("minimum") && schema.containsKey("maximum")
                ? adviceForExample(place)
                : "a number needs @DecimalMin and @DecimalMax";
    }

    private static String adviceForExample(Element place) {
        return place.hasAnnotation(WellKnownTypes.EXAMPLE) ? "" : "add @Example, so that people see what it looks like";
    }
}
