package dev.tandem.platform.openapi.schema;

import dev.tandem.platform.openapi.source.Undocumented;
import io.micronaut.inject.ast.Element;
import java.util.Map;

/// Fails the build if a text, a list or a number has no bounds, or if a text or a number has no
/// example.
final class SchemaLint {
    private SchemaLint() {}

    static void check(Element place, Map<String, Object> schema) {
        var advice = switch (String.valueOf(schema.get("type"))) {
            case "string" -> adviceForText(schema);
            case "array" -> schema.containsKey("maxItems") ? "" : "a list needs @Size(max = …)";
            case "number" -> adviceForNumber(schema);
            default -> "";
        };
        if (!advice.isEmpty()) {
            throw new Undocumented(place, place.getName() + ": " + advice);
        }
    }

    private static String adviceForText(Map<String, Object> schema) {
        if (schema.containsKey("enum") || schema.containsKey("format")) {
            return "";
        }
        if (!schema.containsKey("maxLength")) {
            return "a text needs @Text(max = …) or a type that is a Value";
        }
        if (!schema.containsKey("pattern")) {
            return "a text needs @Text in place of @Size";
        }
        return adviceForExample(schema);
    }

    private static String adviceForNumber(Map<String, Object> schema) {
        return schema.containsKey("minimum") && schema.containsKey("maximum")
                ? adviceForExample(schema)
                : "a number needs a type that is a Value with @Decimal";
    }

    private static String adviceForExample(Map<String, Object> schema) {
        return schema.containsKey("examples") ? "" : "add @Example, so that people see what it looks like";
    }
}
