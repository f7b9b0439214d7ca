package dev.tandem.platform.app.document;

import dev.tandem.platform.testkit.http.ApiDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// One operation, with the OpenAPI document that its references point into.
record DocumentedOperation(Map<String, Object> root, Map<String, Object> item, String verb) {

    Map<String, Object> operation() {
        return ApiDocument.object(item, verb);
    }

    /// The parameters of the operation and of its path, by place and name.
    Map<String, Map<String, Object>> parameters() {
        var parameters = new LinkedHashMap<String, Map<String, Object>>();
        Stream.of(item, operation())
                .flatMap(owner -> list(owner, "parameters").stream())
                .map(this::resolved)
                .forEach(parameter -> parameters.put(parameter.get("in") + " " + parameter.get("name"), parameter));
        return parameters;
    }

    Map<String, Object> response(String status) {
        return resolved(ApiDocument.object(operation(), "responses", status));
    }

    Map<String, Object> resolved(Object component) {
        return new ApiDocument(root).resolved(component);
    }

    static List<?> list(Map<String, Object> parent, String name) {
        return parent.get(name) instanceof List<?> list ? list : List.of();
    }
}
