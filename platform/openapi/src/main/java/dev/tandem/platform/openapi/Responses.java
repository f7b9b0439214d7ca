package dev.tandem.platform.openapi;

import dev.tandem.platform.openapi.schema.Direction;
import dev.tandem.platform.openapi.schema.Schemas;
import dev.tandem.platform.openapi.source.WellKnownTypes;
import io.micronaut.http.HttpStatus;
import io.micronaut.inject.ast.ClassElement;
import io.micronaut.inject.ast.MethodElement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The successful responses of a controller's method.
///
/// Types do not tell a created thing from a changed one, so the statuses are those that the
/// source of the method names.
record Responses(MethodElement method, String source, Schemas schemas) {
    private static final Pattern NAMED = Pattern.compile("HttpResponse\\.(created|ok)\\(|HttpStatus\\.([A-Z_]+)");

    Map<String, Object> read() {
        var responses = new TreeMap<String, Object>();
        statuses().forEach(status -> responses.put(String.valueOf(status.getCode()), response(status)));
        return responses;
    }

    static ClassElement bodyType(MethodElement method) {
        var type = method.getGenericReturnType();
        return type.getName().equals(WellKnownTypes.RESPONSE)
                ? type.getFirstTypeArgument().orElseThrow()
                : type;
    }

    private Set<HttpStatus> statuses() {
        var statuses = new TreeSet<HttpStatus>();
        method.stringValue(WellKnownTypes.STATUS).map(HttpStatus::valueOf).ifPresent(statuses::add);
        NAMED.matcher(source)
                .results()
                .map(found ->
                        found.group(1) == null ? found.group(2) : found.group(1).toUpperCase(Locale.ROOT))
                .map(HttpStatus::valueOf)
                .forEach(statuses::add);
        return statuses.isEmpty() ? Set.of(HttpStatus.OK) : statuses;
    }

    private Map<String, Object> response(HttpStatus status) {
        var type = bodyType(method);
        var response = new LinkedHashMap<String, Object>();
        response.put("description", status.getReason());
        var headers = new TreeMap<String, Object>();
        if (type.isAssignable(WellKnownTypes.REVISED_RESPONSE)) {
            headers.put("ETag", shared("ETag"));
        }
        if (type.getName().equals(WellKnownTypes.LIST_RESPONSE)) {
            headers.put("Link", shared("Link"));
        }
        if (status == HttpStatus.CREATED && source.contains("URI.create(")) {
            headers.put("Location", shared("Location"));
        }
        if (!headers.isEmpty()) {
            response.put("headers", headers);
        }
        if (!type.isVoid()) {
            var media = Map.of("schema", schemas.at(type, type, Direction.RESPONSE));
            response.put("content", Map.of("application/json", media));
        }
        return response;
    }

    private static Map<String, Object> shared(String header) {
        return Map.of("$ref", "#/components/headers/" + header);
    }
}
