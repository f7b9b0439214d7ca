package dev.tandem.platform.testkit.http;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// An OpenAPI document, and what it says of a response.
public record ApiDocument(Map<String, Object> root) {
    private static final String ANY_PROBLEM = "BadRequest";
    private static final Pattern UNDOCUMENTED = Pattern.compile("/((test/|openapi\\.|docs\\b|\\?).*)?");

    /// Whether a path belongs to a test, to the document itself, or to a page that leads to
    /// it.
    boolean isOutside(String path) {
        return UNDOCUMENTED.matcher(path).matches();
    }

    /// The documented response. For a path or method that is not documented it is the problem
    /// of status 404 or 405.
    Optional<Map<String, Object>> response(String method, String path, int status) {
        var item = item(path);
        if (item.isEmpty()) {
            return problem(status, 404);
        }
        var verb = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        var operation = object(item.get(), verb);
        return operation.isEmpty()
                ? problem(status, 405)
                : Optional.ofNullable(object(operation, "responses").get(String.valueOf(status)))
                        .map(this::resolved);
    }

    private Optional<Map<String, Object>> problem(int status, int expected) {
        return Optional.of(object(root, "components", "responses", ANY_PROBLEM)).filter(found -> status == expected);
    }

    /// The path item whose template matches the path with the fewest parameters.
    private Optional<Map<String, Object>> item(String path) {
        var paths = object(root, "paths");
        return paths.keySet().stream()
                .filter(template -> path.replaceFirst("\\?.*", "").matches(template.replaceAll("\\{\\w+}", "[^/]+")))
                .min(Comparator.comparingLong(
                        template -> template.chars().filter(c -> c == '{').count()))
                .map(template -> object(paths, template));
    }

    /// The component that a reference leads to, or the component itself.
    @SuppressWarnings("unchecked")
    public Map<String, Object> resolved(Object component) {
        var object = (Map<String, Object>) component;
        return object.get("$ref") instanceof String reference
                ? object(root, reference.substring("#/".length()).split("/", -1))
                : object;
    }

    /// Forbids members that the schemas do not name.
    @SuppressWarnings("unchecked")
    void closeObjects() {
        object(root, "components", "schemas")
                .values()
                .forEach(schema -> ((Map<String, Object>) schema).put("additionalProperties", false));
    }

    @SuppressWarnings("unchecked")
    static String reference(Object component) {
        return ((Map<String, String>) component).getOrDefault("$ref", "");
    }

    /// The object at the end of a path of names. Empty where there is none.
    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(Map<String, Object> parent, String... path) {
        var object = parent;
        for (var name : path) {
            object = (Map<String, Object>) object.getOrDefault(name, Map.of());
        }
        return object;
    }
}
