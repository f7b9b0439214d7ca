package dev.tandem.platform.app.fuzz;

import static dev.tandem.platform.testkit.http.ApiDocument.object;

import dev.tandem.platform.testkit.http.ApiDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes values that a schema allows, from its examples and its bounds.
record ValidValues(ApiDocument document, Random random, ServerState state) {

    @Nullable
    Object of(Map<String, Object> reference) {
        var schema = document.resolved(reference);
        var types = types(schema);
        if (types.contains("null") && random.nextInt(8) == 0) {
            return null;
        }
        return switch (String.valueOf(types.getFirst())) {
            case "object" -> ofObject(schema);
            case "array" ->
                Stream.generate(() -> of(object(schema, "items")))
                        .limit(random.nextInt(4))
                        .toList();
            case "boolean" -> random.nextBoolean();
            default -> ofScalar(schema);
        };
    }

    private Map<String, @Nullable Object> ofObject(Map<String, Object> schema) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        var required = schema.getOrDefault("required", List.of()) instanceof List<?> names ? names : List.of();
        object(schema, "properties").keySet().forEach(name -> {
            if (required.contains(name) || random.nextInt(3) > 0) {
                values.put(name, of(object(schema, "properties", name)));
            }
        });
        return values;
    }

    private @Nullable Object ofScalar(Map<String, Object> schema) {
        if ("uuid".equals(schema.get("format"))) {
            return state.photo(random);
        }
        if (schema.get("enum") instanceof List<?> constants) {
            return constants.get(random.nextInt(constants.size()));
        }
        if (schema.get("maxLength") instanceof Integer max && !schema.containsKey("format") && random.nextInt(4) == 0) {
            return "x".repeat(Math.min(max, 300));
        }
        if (schema.get("minimum") instanceof Number least && random.nextInt(4) == 0) {
            return random.nextBoolean() ? least : schema.getOrDefault("maximum", least);
        }
        return schema.get("examples") instanceof List<?> examples ? examples.getFirst() : 1;
    }

    private static List<?> types(Map<String, Object> schema) {
        var type = schema.getOrDefault("type", "string");
        return type instanceof List<?> several ? several : List.of(type);
    }
}
