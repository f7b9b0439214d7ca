package dev.tandem.platform.app.document;

import dev.tandem.platform.testkit.http.ApiDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What breaks for clients of one operation.
record OperationBreakingChanges(DocumentedOperation before, DocumentedOperation after) {

    List<String> find() {
        if (after.operation().isEmpty()) {
            return List.of("it is gone");
        }
        var found = new ArrayList<String>();
        if (servesGuests(before) && !servesGuests(after)) {
            found.add("guests are not served any more");
        }
        parameters(found);
        requestBody(found);
        responses(found);
        return found;
    }

    private static boolean servesGuests(DocumentedOperation document) {
        return DocumentedOperation.list(document.operation(), "security").contains(Map.of());
    }

    private void parameters(List<String> found) {
        var old = before.parameters();
        after.parameters().forEach((name, parameter) -> {
            if (isRequired(parameter) && !isRequired(old.getOrDefault(name, Map.of()))) {
                found.add("it needs the parameter " + name);
            }
        });
        old.forEach((name, parameter) -> Optional.ofNullable(after.parameters().get(name))
                .ifPresentOrElse(
                        now -> taken(name, parameter, now, found),
                        () -> found.add("the parameter " + name + " is gone")));
    }

    private void requestBody(List<String> found) {
        var old = ApiDocument.object(before.operation(), "requestBody");
        var now = ApiDocument.object(after.operation(), "requestBody");
        if (isRequired(now) && !isRequired(old)) {
            found.add("it needs a body");
        }
        ApiDocument.object(old, "content")
                .forEach((mediaType, media) ->
                        taken(mediaType, before.resolved(media), ApiDocument.object(now, "content", mediaType), found));
    }

    private void responses(List<String> found) {
        ApiDocument.object(before.operation(), "responses").keySet().stream()
                .filter(status -> status.startsWith("2"))
                .forEach(status -> response(status, before.response(status), after.response(status), found));
    }

    private void response(String status, Map<String, Object> old, Map<String, Object> now, List<String> found) {
        if (now.isEmpty()) {
            found.add("it does not answer " + status + " any more");
            return;
        }
        ApiDocument.object(old, "headers").forEach((name, header) -> {
            if (isRequired(before.resolved(header))
                    && !isRequired(after.resolved(ApiDocument.object(now, "headers", name)))) {
                found.add("the header " + name + " of its response may be missing");
            }
        });
        ApiDocument.object(old, "content")
                .forEach((mediaType, media) -> returned(
                        mediaType, before.resolved(media), ApiDocument.object(now, "content", mediaType), found));
    }

    private static boolean isRequired(Map<String, Object> part) {
        return Boolean.TRUE.equals(part.get("required"));
    }

    private void taken(String where, Map<String, Object> old, Map<String, Object> now, List<String> found) {
        compare(new SchemaSubset(before, after), "takes", where, old, now, found);
    }

    private void returned(String where, Map<String, Object> old, Map<String, Object> now, List<String> found) {
        compare(new SchemaSubset(after, before), "answers", where, now, old, found);
    }

    private static void compare(
            SchemaSubset containment,
            String verb,
            String where,
            Map<String, Object> narrow,
            Map<String, Object> wide,
            List<String> found) {
        if (narrow.isEmpty() || wide.isEmpty()) {
            found.add("it " + verb + " no " + where + " any more");
            return;
        }
        containment
                .complaints(where, ApiDocument.object(narrow, "schema"), ApiDocument.object(wide, "schema"))
                .forEach(what -> found.add("what it " + verb + " has changed: " + what));
    }
}
