package dev.tandem.platform.openapi.schema;

import dev.tandem.platform.openapi.source.DocComments;
import dev.tandem.platform.openapi.source.Undocumented;
import dev.tandem.platform.openapi.source.WellKnownTypes;
import io.micronaut.core.naming.NameUtils;
import io.micronaut.inject.ast.ClassElement;
import io.micronaut.inject.ast.PropertyElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Schemas of records. They have names, by which other schemas refer to them.
final class RecordSchemas {
    private final Schemas schemas;
    private final Map<String, Object> named = new TreeMap<>();
    private final Map<String, Direction> uses = new TreeMap<>();

    RecordSchemas(Schemas schemas) {
        this.schemas = schemas;
    }

    Map<String, Object> named() {
        return named;
    }

    Map<String, Object> reference(ClassElement type, Direction use) {
        var name = name(type, use);
        var before = uses.putIfAbsent(name, use);
        if (before == null) {
            named.put(name, schema(type, use));
        } else if (before != use) {
            throw new Undocumented(type, name + " is sent and answered; each way needs a record of its own");
        }
        var reference = new LinkedHashMap<String, Object>();
        reference.put("$ref", "#/components/schemas/" + name);
        return reference;
    }

    /// The schema of a list of `TripResponse`s is called `TripList`, and that of a patch of a
    /// `TripRequest` is called `TripPatch`.
    private static String name(ClassElement type, Direction use) {
        if (type.getName().equals(WellKnownTypes.LIST_RESPONSE)) {
            return name(type.getFirstTypeArgument().orElseThrow(), use).replaceFirst("Response$", "") + "List";
        }
        var name = type.getSimpleName().replaceFirst(".*\\$", "");
        return use == Direction.PATCH ? name.replaceFirst("Request$", "") + "Patch" : name;
    }

    private Map<String, Object> schema(ClassElement type, Direction use) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("description", description(type));
        var required = new ArrayList<String>();
        var properties = new LinkedHashMap<String, Object>();
        for (var component : type.getBeanProperties()) {
            if (component.hasAnnotation(WellKnownTypes.JSON_IGNORE)) {
                continue;
            }
            properties.put(jsonName(component), property(component, use));
            if (use == Direction.RESPONSE || (use == Direction.REQUEST && !component.isNullable())) {
                required.add(jsonName(component));
            }
        }
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("properties", properties);
        if (use != Direction.RESPONSE) {
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    private Map<String, Object> property(PropertyElement component, Direction use) {
        var nested = use == Direction.PATCH ? Direction.REQUEST : use;
        var property = schemas.at(component, component.getGenericType(), nested);
        component
                .getDocumentation(true)
                .map(DocComments::inOneLine)
                .filter(text -> !text.isEmpty())
                .or(() -> descriptionOfRevision(component, use))
                .ifPresent(text -> property.put("description", text));
        return property;
    }

    /// The description of `revision`, which is the same for all things.
    private static Optional<String> descriptionOfRevision(PropertyElement component, Direction use) {
        return use == Direction.RESPONSE && component.getName().equals("revision")
                ? Optional.of("Counts the states of the thing. In quotes, as in \"7\", If-Match takes it.")
                : Optional.empty();
    }

    private static String jsonName(PropertyElement component) {
        return component
                .stringValue(WellKnownTypes.JSON_PROPERTY)
                .orElseGet(() -> NameUtils.underscoreSeparate(component.getName(), true));
    }

    /// The doc comments of `ListResponse` and `ListTotal` are not available, since they come
    /// from another jar.
    private static String description(ClassElement type) {
        return switch (type.getName()) {
            case WellKnownTypes.LIST_RESPONSE ->
                "A part of a list; `next` goes back in `after` to read on, and is null at the end. `total` is null unless it"
                        + " was asked for.";
            case WellKnownTypes.LIST_TOTAL ->
                "How long a list is; `exact` is false where counting has stopped, as there are more.";
            default ->
                DocComments.of(type)
                        .orElseThrow(() ->
                                new Undocumented(type, "say in a /// sentence what " + type.getSimpleName() + " is"));
        };
    }
}
