package dev.tandem.platform.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// One operation, with the OpenAPI document that says what it refers to.
record Document(Map<String, Object> root, Map<String, Object> item, String verb) {

    Map<String, Object> operation() {
        return object(item, verb);
    }

    /// By place and name, those of the path too.
    Map<String, Map<String, Object>> parameters() {
        var parameters = new LinkedHashMap<String, Map<String, Object>>();
        Stream.of(item, operation())
                .flatMap(owner -> list(owner, "parameters").stream())
                .map(this::resolved)
                .forEach(parameter -> parameters.put(parameter.get("in") + " " + parameter.get("name"), parameter));
        return parameters;
    }

    Map<String, Object> response(String status) {
        return resolved(object(operation(), "responses", status));
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> resolved(Object component) {
        var object = (Map<String, Object>) component;
        return object.get("$ref") instanceof String reference
                ? object(root, reference.substring("#/".length()).split("/", -1))
                : object;
    }

    static List<?> list(Map<String, Object> parent, String name) {
        return parent.get(name) instanceof List<?> list ? list : List.of();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Map<String, Object> parent, String... path) {
        var object = parent;
        for (var name : path) {
            object = (Map<String, Object>) object.getOrDefault(name, Map.of());
        }
        return object;
    }
}
