package dev.tandem.platform.openapi;

import dev.tandem.platform.openapi.schema.Schemas;
import dev.tandem.platform.openapi.source.DocComments;
import dev.tandem.platform.openapi.source.Undocumented;
import dev.tandem.platform.openapi.source.WellKnownTypes;
import io.micronaut.inject.ast.ClassElement;
import io.micronaut.inject.ast.MethodElement;
import io.micronaut.inject.visitor.VisitorContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// The part of the OpenAPI document that describes one module.
final class ModuleDocument {
    private static final List<String> VERBS = List.of("Get", "Post", "Put", "Patch", "Delete");

    private final FailureCodes failures = new FailureCodes();
    private final Schemas schemas = new Schemas();
    private final Map<String, Object> tags = new TreeMap<>();
    private final Map<String, Map<String, Object>> paths = new TreeMap<>();

    void addFailure(ClassElement failure, String source) {
        failures.add(failure, source);
    }

    /// Adds the failures that the kernel makes for the ids of a thing.
    void addThing(ClassElement thing, VisitorContext context) {
        failures.addThing(thing, context);
    }

    void addController(ClassElement controller, Function<MethodElement, String> sources) {
        var base = controller.stringValue(WellKnownTypes.CONTROLLER).orElse("");
        for (var method : controller.getMethods()) {
            if (method.hasStereotype(WellKnownTypes.MAPPING) && !servesAFile(method)) {
                var uri = method.stringValue(WellKnownTypes.MAPPING).orElse("/");
                var operation = new Operation(controller, method, sources.apply(method), schemas);
                paths.computeIfAbsent(base + (uri.equals("/") ? "" : uri), path -> new TreeMap<>())
                        .put(verb(method), operation.read());
                tag(controller);
            }
        }
    }

    /// A method that returns bytes or a `NonApiResponse` serves a file, which is not part of the
    /// API.
    private static boolean servesAFile(MethodElement method) {
        var body = Responses.bodyType(method);
        return body.isArray() || body.isAssignable(WellKnownTypes.STATIC_FILE);
    }

    private static String verb(MethodElement method) {
        for (var verb : VERBS) {
            if (method.hasAnnotation("io.micronaut.http.annotation." + verb)) {
                return verb.toLowerCase(Locale.ROOT);
            }
        }
        throw new Undocumented(method, "only these are documented: " + VERBS);
    }

    private void tag(ClassElement controller) {
        var tag = new LinkedHashMap<String, Object>();
        var name = controller.getSimpleName().replaceFirst("Controller$", "");
        tag.put("name", name);
        tag.put(
                "description",
                DocComments.of(controller)
                        .orElseThrow(() ->
                                new Undocumented(controller, "say in a /// sentence what " + name + " is about")));
        tags.put(name, tag);
    }

    boolean isEmpty() {
        return paths.isEmpty() && failures.tree().isEmpty();
    }

    Map<String, Object> tree() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("tags", tags.values());
        tree.put("paths", paths);
        tree.put("components", Map.of("schemas", schemas.named()));
        tree.put("x-problems", failures.tree());
        return tree;
    }
}
