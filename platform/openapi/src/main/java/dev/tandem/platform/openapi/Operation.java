package dev.tandem.platform.openapi;

import dev.tandem.platform.openapi.schema.Direction;
import dev.tandem.platform.openapi.schema.ExampleValue;
import dev.tandem.platform.openapi.schema.Schemas;
import dev.tandem.platform.openapi.source.DocComments;
import dev.tandem.platform.openapi.source.Undocumented;
import dev.tandem.platform.openapi.source.WellKnownTypes;
import io.micronaut.inject.ast.ClassElement;
import io.micronaut.inject.ast.MethodElement;
import io.micronaut.inject.ast.ParameterElement;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// One method of a controller, as clients see it.
///
/// Errors, headers and parameters that the platform defines for all methods are only referred
/// to here, or added when the document is merged.
record Operation(ClassElement controller, MethodElement method, String source, Schemas schemas) {
    private static final Map<String, Object> SIGNED_IN = Map.of("bearer", List.of());
    private static final Map<String, Object> AS_A_GUEST = Map.of();

    Map<String, Object> read() {
        var text = DocComments.of(method)
                .orElseThrow(() -> new Undocumented(method, "say in a /// sentence what " + name() + " does"));
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operationId", id());
        operation.put("tags", List.of(noun()));
        operation.put("summary", DocComments.firstSentence(text));
        operation.put("description", text);
        operation.put("security", List.of(AS_A_GUEST));
        var parameters = new ArrayList<Map<String, Object>>();
        for (var argument : method.getParameters()) {
            read(argument, operation, parameters);
        }
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        operation.put("responses", new Responses(method, source, schemas).read());
        method.findAnnotation(WellKnownTypes.ALSO_FAILS_WITH)
                .map(annotation -> annotation.intValues())
                .ifPresent(statuses -> operation.put(
                        "x-statuses", IntStream.of(statuses).boxed().toList()));
        return operation;
    }

    private String name() {
        return controller.getSimpleName() + "." + method.getName();
    }

    private String noun() {
        return controller.getSimpleName().replaceFirst("Controller$", "");
    }

    /// A method name of several words is the id. A single word gets the controller's noun:
    /// `getTrip`, `listTrips`.
    private String id() {
        if (!method.getName().matches("[a-z]+")) {
            return method.getName();
        }
        var isList = Responses.bodyType(method).getName().equals(WellKnownTypes.LIST_RESPONSE);
        return method.getName() + noun() + (isList ? "s" : "");
    }

    private void read(ParameterElement argument, Map<String, Object> operation, List<Map<String, Object>> parameters) {
        var type = argument.getGenericType();
        switch (type.getName()) {
            case WellKnownTypes.EXPECTED_REVISION -> parameters.add(shared("IfMatch"));
            case WellKnownTypes.IDEMPOTENCY_KEY -> parameters.add(shared("IdempotencyKey"));
            case WellKnownTypes.SLICE_REQUEST ->
                parameters.addAll(List.of(shared("Limit"), shared("After"), shared("Total")));
            default -> {
                if (type.isAssignable(Principal.class)) {
                    operation.put(
                            "security", argument.isNullable() ? List.of(AS_A_GUEST, SIGNED_IN) : List.of(SIGNED_IN));
                } else if (argument.hasAnnotation(WellKnownTypes.BODY)) {
                    operation.put("requestBody", body(type));
                } else {
                    parameters.add(parameter(argument));
                }
            }
        }
    }

    private static Map<String, Object> shared(String parameter) {
        return Map.of("$ref", "#/components/parameters/" + parameter);
    }

    private Map<String, Object> body(ClassElement type) {
        var content = new LinkedHashMap<String, Object>();
        var consumed = method.stringValues(WellKnownTypes.CONSUMES);
        for (var mediaType : consumed.length == 0 ? new String[] {"application/json"} : consumed) {
            content.put(mediaType, Map.of("schema", schemas.at(type, type, Direction.REQUEST)));
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("required", true);
        body.put("content", content);
        return body;
    }

    private Map<String, Object> parameter(ParameterElement argument) {
        var inQuery = argument.hasAnnotation(WellKnownTypes.QUERY_VALUE);
        var parameter = new LinkedHashMap<String, Object>();
        parameter.put("name", argument.getName());
        parameter.put("in", inQuery ? "query" : "path");
        if (inQuery) {
            checkIds(argument);
        }
        if (argument.getType().getName().equals("java.lang.String")) {
            throw new Undocumented(argument, "a text in an address is a Value, which knows its bounds");
        }
        // What is stored under an older rule can be asked for.
        var schema = schemas.notNull(argument, argument.getGenericType(), Direction.RESPONSE);
        ExampleValue.ofDefault(schema, argument).ifPresent(value -> schema.put("default", value));
        parameter.put("required", !argument.isNullable() && !schema.containsKey("default"));
        parameter.put("description", description(argument));
        if (inQuery && "array".equals(schema.get("type"))) {
            parameter.put("style", "form");
            parameter.put("explode", false);
        }
        parameter.put("schema", schema);
        return parameter;
    }

    /// The only list in a query is that of ids, and its parameter is always called `ids`.
    private static void checkIds(ParameterElement argument) {
        var type = argument.getGenericType();
        if (type.isAssignable(Iterable.class)) {
            throw new Undocumented(argument, "a list in the query is a ChosenIds");
        }
        if (type.getName().equals(WellKnownTypes.CHOSEN_IDS)
                && !argument.getName().equals("ids")) {
            throw new Undocumented(argument, "ChosenIds are called ids");
        }
    }

    private String description(ParameterElement argument) {
        var type = argument.getGenericType();
        return DocComments.of(method, argument.getName()).orElseGet(() -> {
            if (!type.isAssignable(WellKnownTypes.ID) || argument.isNullable()) {
                throw new Undocumented(
                        argument, "say with /// @param what " + argument.getName() + " of " + name() + " is");
            }
            return "The id of the "
                    + type.getSimpleName().replaceFirst("Id$", "").toLowerCase(Locale.ROOT) + ".";
        });
    }
}
