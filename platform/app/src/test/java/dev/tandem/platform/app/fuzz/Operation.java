package dev.tandem.platform.app.fuzz;

import static dev.tandem.platform.testkit.http.ApiDocument.object;

import dev.tandem.platform.testkit.http.ApiDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One method of one path, as the OpenAPI document describes it; `body` is empty where the
/// operation takes none.
record Operation(String method, String path, List<Map<String, Object>> parameters, Map<String, Object> body) {

    static List<Operation> all(ApiDocument document) {
        var operations = new ArrayList<Operation>();
        object(document.root(), "paths")
                .keySet()
                .forEach(path -> object(document.root(), "paths", path)
                        .keySet()
                        .forEach(method -> add(document, path, method, operations)));
        return operations;
    }

    private static void add(ApiDocument document, String path, String method, List<Operation> operations) {
        if (method.equals("parameters")) {
            return;
        }
        var described = object(document.root(), "paths", path, method);
        operations.add(new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                list(described, "parameters").stream().map(document::resolved).toList(),
                document.resolved(object(described, "requestBody", "content", "application/json", "schema"))));
    }

    List<String> queryParameters() {
        return parameters.stream()
                .filter(parameter -> "query".equals(parameter.get("in")))
                .map(parameter -> String.valueOf(parameter.get("name")))
                .toList();
    }

    /// Whether the operation hashes a password, which takes as long as a hundred other requests.
    boolean isCostly() {
        return object(body, "properties").containsKey("password");
    }

    Operation with(String otherMethod) {
        return new Operation(otherMethod, path, parameters, body);
    }

    /// Whether the operation may end the session of the client or delete its account.
    boolean isFatal() {
        return path.matches("/v1/(me|sessions)(/.*)?")
                && !List.of("GET", "HEAD", "PATCH").contains(method);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Map<String, Object> object, String name) {
        return (List<Object>) object.getOrDefault(name, List.of());
    }
}
