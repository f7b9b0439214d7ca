package dev.tandem.platform.web.openapi;

import java.net.URL;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Merges the parts of all modules into the frame of the OpenAPI document.
final class DocumentMerger {
    private static final Collection<String> VERBS = List.of("get", "post", "put", "patch", "delete");

    private final JsonObject document;
    private final Map<String, Object> tags = new TreeMap<>();

    private DocumentMerger(JsonObject frame) {
        document = frame;
    }

    static Map<String, Object> of(URL frame, Collection<URL> parts) {
        var merger = new DocumentMerger(Yaml.read(frame));
        parts.forEach(part -> merger.add(Yaml.read(part)));
        return merger.finished();
    }

    private void add(JsonObject part) {
        part.all("tags").forEach(tag -> new JsonObject(tags).put(tag.text("name"), tag.members()));
        part.at("paths")
                .each((path, operations) -> operations.each(
                        (verb, operation) -> document.at("paths", path).put(verb, operation.members())));
        part.at("components")
                .each((kind, named) -> named.each(
                        (name, component) -> document.at("components", kind).put(name, component.members())));
        part.at("x-problems")
                .each((status, problem) -> problem.at("codes")
                        .members()
                        .forEach((code, words) ->
                                document.at("x-problems", status, "codes").put(code, words)));
    }

    private Map<String, Object> finished() {
        sort("paths");
        sort("components", "schemas");
        var problems = new ErrorResponses(document);
        var examples = new Examples(document);
        var ids = new HashSet<String>();
        document.members()
                .computeIfPresent(
                        "paths",
                        (name, paths) -> new TreeMap<>(JsonObject.of(paths).members()));
        document.at("paths").each((path, item) -> {
            for (var verb : VERBS) {
                if (item.has(verb)) {
                    var operation = item.at(verb);
                    requireNew(ids, operation.text("operationId"));
                    problems.addTo(operation, path, verb);
                    examples.addTo(operation);
                    operation.append("parameters", JsonObject.reference("parameters", "RequestId"));
                }
            }
        });
        document.members().put("tags", List.copyOf(tags.values()));
        removeUnused("parameters", "responses", "headers");
        return document.members();
    }

    private void sort(String... path) {
        var members = document.at(path).members();
        var sorted = new TreeMap<>(members);
        members.clear();
        members.putAll(sorted);
    }

    /// Removes the components of the frame that no module uses.
    private void removeUnused(String... kinds) {
        for (var kind : kinds) {
            var used = Yaml.write(document.members());
            document.at("components", kind)
                    .members()
                    .keySet()
                    .removeIf(name -> !used.contains("'#/components/" + kind + "/" + name + "'"));
        }
    }

    private static void requireNew(Collection<String> ids, String id) {
        if (!ids.add(id)) {
            throw new IllegalStateException("two operations are called " + id + ": rename a controller's method");
        }
    }
}
