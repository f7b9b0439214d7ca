package dev.tandem.platform.openapi;

import io.micronaut.core.naming.NameUtils;
import io.micronaut.inject.ast.ClassElement;
import io.micronaut.inject.ast.PropertyElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Schemas of records, which have names and are referred to.
final class Records {
    private final Schemas schemas;
    private final Map<String, Object> named = new TreeMap<>();
    private final Map<String, Use> uses = new TreeMap<>();

    Records(Schemas schemas) {
        this.schemas = schemas;
    }

    Map<String, Object> named() {
        return named;
    }

    Map<String, Object> reference(ClassElement type, Use use) {
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

    /// `TripList` of `TripResponse`s, `TripPatch` of a `TripRequest`.
    private static String name(ClassElement type, Use use) {
        if (type.getName().equals(Known.LIST_RESPONSE)) {
            return name(type.getFirstTypeArgument().orElseThrow(), use).replaceFirst("Response$", "") + "List";
        }
        var name = type.getSimpleName().replaceFirst(".*\\$", "");
        return use == Use.PATCH ? name.replaceFirst("Request$", "") + "Patch" : name;
    }

    private Map<String, Object> schema(ClassElement type, Use use) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("description", description(type));
        var required = new ArrayList<String>();
        var properties = new LinkedHashMap<String, Object>();
        for (var component : type.getBeanProperties()) {
            if (component.hasAnnotation(Known.JSON_IGNORE)) {
                continue;
            }
            properties.put(nameOnTheWire(component), property(component, use));
            if (use == Use.RESPONSE || (use == Use.REQUEST && !component.isNullable())) {
                required.add(nameOnTheWire(component));
            }
        }
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("properties", properties);
        if (use != Use.RESPONSE) {
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    private Map<String, Object> property(PropertyElement component, Use use) {
        var inside = use == Use.PATCH ? Use.REQUEST : use;
        var property = schemas.at(component, component.getGenericType(), inside);
        component
                .getDocumentation(true)
                .map(Prose::inOneLine)
                .filter(text -> !text.isEmpty())
                .or(() -> ofRevision(component, use))
                .ifPresent(text -> property.put("description", text));
        return property;
    }

    /// Which is the same for all things.
    private static Optional<String> ofRevision(PropertyElement component, Use use) {
        return use == Use.RESPONSE && component.getName().equals("revision")
                ? Optional.of("Counts the states of the thing. In quotes, as in \"7\", If-Match takes it.")
                : Optional.empty();
    }

    private static String nameOnTheWire(PropertyElement component) {
        return component
                .stringValue(Known.JSON_PROPERTY)
                .orElseGet(() -> NameUtils.underscoreSeparate(component.getName(), true));
    }

    /// Of what another jar holds nothing is known but its structure.
    private static String description(ClassElement type) {
        return switch (type.getName()) {
            case Known.LIST_RESPONSE ->
                "A part of a list; `next` goes back in `after` to read on, and is null at the end. `total` is null unless it"
                        + " was asked for.";
            case Known.LIST_TOTAL ->
                "How long a list is; `exact` is false where counting has stopped, as there are more.";
            default ->
                Prose.of(type)
                        .orElseThrow(() ->
                                new Undocumented(type, "say in a /// sentence what " + type.getSimpleName() + " is"));
        };
    }
}
