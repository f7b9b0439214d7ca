package dev.tandem.platform.web.openapi;

import io.micronaut.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Adds to each operation the errors that follow from what it takes, and the headers of all
/// responses.
final class ErrorResponses {
    private static final List<String> HEADERS = List.of(
            "X-Request-Id",
            "Server-Timing",
            "Cache-Control",
            "Vary",
            "RateLimit-Limit",
            "RateLimit-Remaining",
            "RateLimit-Reset",
            "Access-Control-Allow-Origin");
    private static final List<Integer> OF_EVERY_OPERATION = List.of(400, 406, 429, 500, 503);
    private static final List<Integer> OF_A_BODY = List.of(413, 422);

    ErrorResponses(JsonObject document) {
        var responses = document.at("components", "responses");
        document.at("x-problems")
                .each((status, problem) -> responses.put(name(Integer.parseInt(status)), response(status, problem)));
        document.members().remove("x-problems");
    }

    void addTo(JsonObject operation, String path, String verb) {
        var responses = new TreeMap<>(operation.at("responses").members());
        responses
                .values()
                .forEach(response -> HEADERS.forEach(header ->
                        JsonObject.of(response).at("headers").put(header, JsonObject.reference("headers", header))));
        if (takes(operation, "IdempotencyKey")) {
            responses
                    .values()
                    .forEach(response -> JsonObject.of(response)
                            .at("headers")
                            .put("Idempotency-Replayed", JsonObject.reference("headers", "Idempotency-Replayed")));
        }
        if (verb.equals("get")) {
            addEntityTag(operation, responses);
        }
        for (var status : statuses(operation, path, verb)) {
            responses.putIfAbsent(String.valueOf(status), JsonObject.reference("responses", name(status)));
        }
        operation.members().put("responses", responses);
    }

    /// A `GET` has an entity tag, so that a client that has the response gets 304 instead.
    private static void addEntityTag(JsonObject operation, Map<String, Object> responses) {
        var parameters = new ArrayList<Object>();
        if (operation.members().get("parameters") instanceof List<?> others) {
            parameters.addAll(others);
        }
        parameters.add(JsonObject.reference("parameters", "IfNoneMatch"));
        operation.members().put("parameters", parameters);
        new JsonObject(responses)
                .at("200", "headers")
                .members()
                .putIfAbsent("ETag", JsonObject.reference("headers", "ResponseTag"));
        responses.put("304", JsonObject.reference("responses", "NotModified"));
    }

    private static Set<Integer> statuses(JsonObject operation, String path, String verb) {
        var statuses = new TreeSet<>(OF_EVERY_OPERATION);
        var guests = operation.all("security").contains(new JsonObject(Map.of()));
        var signedIn = operation.members().get("security") instanceof List<?> ways && !ways.equals(List.of(Map.of()));
        if (operation.has("requestBody")) {
            statuses.addAll(OF_A_BODY);
        }
        if (!verb.equals("get")) {
            // The media type of a body is checked even if the body is not read.
            statuses.add(415);
        }
        // A body from a caller who is not signed in may have a password.
        if (signedIn || operation.has("requestBody")) {
            statuses.add(401);
        }
        if (path.contains("{")) {
            statuses.addAll(guests ? List.of(404) : List.of(403, 404));
        }
        if (takes(operation, "IdempotencyKey")) {
            // What was made under the key may have been deleted.
            statuses.add(404);
        }
        if (takes(operation, "IfMatch")) {
            statuses.add(412);
        }
        if (operation.members().remove("x-statuses") instanceof List<?> others) {
            others.forEach(status -> statuses.add(((Number) status).intValue()));
        }
        if (takes(operation, "Limit") || verb.equals("post")) {
            statuses.add(422);
        }
        if (verb.equals("post") || verb.equals("patch")) {
            statuses.add(409);
        }
        return statuses;
    }

    private static boolean takes(JsonObject operation, String parameter) {
        return operation.all("parameters").contains(new JsonObject(JsonObject.reference("parameters", parameter)));
    }

    private static String name(int status) {
        return HttpStatus.valueOf(status).getReason().replace(" ", "");
    }

    private static Map<String, Object> response(String status, JsonObject problem) {
        var response = new JsonObject();
        var codes = new TreeMap<>(problem.at("codes").members());
        var known = codes.isEmpty() ? "" : " `code` is one of " + String.join(", ", codes.keySet()) + ".";
        response.put("description", problem.text("description") + known);
        HEADERS.forEach(header -> response.at("headers").put(header, JsonObject.reference("headers", header)));
        if (problem.members().get("headers") instanceof List<?> more) {
            more.forEach(header ->
                    response.at("headers").put((String) header, JsonObject.reference("headers", (String) header)));
        }
        var content = response.at("content", "application/problem+json");
        content.put("schema", JsonObject.reference("schemas", "Problem"));
        codes.forEach((code, detail) ->
                content.at("examples", code).put("value", example(Integer.parseInt(status), code, detail)));
        return response.members();
    }

    private static Map<String, Object> example(int status, String code, Object detail) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "urn:tandem:problem:" + code);
        problem.put("title", HttpStatus.valueOf(status).getReason());
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("code", code);
        problem.put("errors", List.of());
        problem.put("request_id", "01a1fa96-083f-76de-b5b8-54d5c6cac12b");
        return problem;
    }
}
