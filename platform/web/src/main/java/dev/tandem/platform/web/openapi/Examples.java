package dev.tandem.platform.web.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Examples of whole requests and responses, made from the examples in their schemas.
record Examples(JsonObject document) {
    private static final String PREFIX = "#/components/schemas/";

    void addTo(JsonObject operation) {
        if (operation.has("requestBody")) {
            addToContent(operation.at("requestBody"));
        }
        operation.at("responses").each((status, response) -> addToContent(response));
    }

    private void addToContent(JsonObject message) {
        if (message.has("content")) {
            message.at("content").each((mediaType, media) -> media.put("example", valueOf(media.at("schema"))));
        }
    }

    private Object valueOf(JsonObject schema) {
        if (schema.has("$ref")) {
            return valueOf(
                    document.at("components", "schemas", schema.text("$ref").substring(PREFIX.length())));
        }
        if (schema.has("anyOf")) {
            return valueOf(schema.all("anyOf").getFirst());
        }
        if (schema.members().get("examples") instanceof List<?> examples) {
            return examples.getFirst();
        }
        if (schema.has("items")) {
            return List.of(valueOf(schema.at("items")));
        }
        if (schema.has("properties")) {
            return object(schema.at("properties"));
        }
        return isAnyObject(schema) ? Map.of() : number(schema.members().get("minimum"));
    }

    /// Whether the members of the object are told elsewhere.
    private static boolean isAnyObject(JsonObject schema) {
        return String.valueOf(schema.members().get("type")).contains("object");
    }

    private Map<String, Object> object(JsonObject properties) {
        var object = new LinkedHashMap<String, Object>();
        properties.each((name, property) -> object.put(name, valueOf(property)));
        return object;
    }

    private static Object number(@Nullable Object minimum) {
        return minimum == null ? 0 : minimum;
    }
}
