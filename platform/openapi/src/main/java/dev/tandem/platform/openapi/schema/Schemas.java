package dev.tandem.platform.openapi.schema;

import dev.tandem.platform.openapi.source.Undocumented;
import dev.tandem.platform.openapi.source.WellKnownTypes;
import io.micronaut.inject.ast.ClassElement;
import io.micronaut.inject.ast.Element;
import io.micronaut.inject.ast.EnumElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// JSON schemas of types. Records are referred to by their names; all other schemas are written
/// in place.
public final class Schemas {
    /// Above this number, JavaScript does not tell all whole numbers apart.
    private static final long MAX_EXACT = (1L << 53) - 1;

    private final RecordSchemas records = new RecordSchemas(this);

    public Map<String, Object> named() {
        return records.named();
    }

    /// The schema of a record component or a parameter, with the bounds and the example of its
    /// annotations.
    public Map<String, Object> at(Element place, ClassElement type, Direction use) {
        var schema = notNull(place, type, use);
        return place.isNullable() ? orNull(schema) : schema;
    }

    /// The same without null: a value in the path or the query is never null, only absent.
    public Map<String, Object> notNull(Element place, ClassElement type, Direction use) {
        var schema = schema(place, type, use);
        describe(schema, place, use);
        SchemaLint.check(place, schema);
        return schema;
    }

    /// Adds the bounds and the example that the annotations of a type or a place give.
    private static void describe(Map<String, Object> schema, Element annotated, Direction use) {
        new ConstraintMapping(annotated, use).addTo(schema);
        ExampleValue.of(schema, annotated).ifPresent(example -> schema.put("examples", List.of(example)));
    }

    private Map<String, Object> schema(Element place, ClassElement type, Direction use) {
        return switch (type.getName()) {
            case "boolean", "java.lang.Boolean" -> schema("type", "boolean");
            case "int", "java.lang.Integer" -> integer("int32", Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "long", "java.lang.Long" -> integer("int64", -MAX_EXACT, MAX_EXACT);
            case "java.math.BigDecimal" -> schema("type", "number");
            case "java.lang.String" -> schema("type", "string");
            case "java.time.Instant" -> string("date-time", 24);
            case "java.time.LocalDate" -> string("date", 10);
            case "java.util.UUID" -> string("uuid", 36);
            case WellKnownTypes.CHOSEN_IDS -> chosen(type, use);
            case WellKnownTypes.SORT -> orders(type);
            case "io.micronaut.json.tree.JsonNode" -> schema("type", "object");
            case "java.util.List" -> list(type.getFirstTypeArgument().orElseThrow(), use);
            case WellKnownTypes.MERGE_PATCH ->
                records.reference(type.getFirstTypeArgument().orElseThrow(), Direction.PATCH);
            default -> ofOwnType(place, type, use);
        };
    }

    private Map<String, Object> ofOwnType(Element place, ClassElement type, Direction use) {
        if (type.isAssignable(WellKnownTypes.ID)) {
            return string("uuid", 36);
        }
        if (type instanceof EnumElement constants) {
            return enumeration(constants);
        }
        if (type.hasAnnotation(WellKnownTypes.SERDEABLE)) {
            return records.reference(type, use);
        }
        if (type.isAssignable(WellKnownTypes.VALUE)) {
            return value(type, use);
        }
        throw new Undocumented(place, "nobody knows what " + type.getName() + " looks like on the wire");
    }

    private Map<String, Object> list(ClassElement item, Direction use) {
        var schema = schema("type", "array");
        schema.put("items", at(item, item, use));
        return schema;
    }

    private Map<String, Object> chosen(ClassElement ids, Direction use) {
        var schema = list(ids.getFirstTypeArgument().orElseThrow(), use);
        bound(schema, "maxItems", ids, "MAX_IDS");
        return schema;
    }

    /// Constants are written in lower case.
    private static Map<String, Object> enumeration(EnumElement constants) {
        var schema = schema("type", "string");
        schema.put(
                "enum",
                new ArrayList<Object>(constants.values().stream()
                        .map(constant -> constant.toLowerCase(Locale.ROOT))
                        .toList()));
        return schema;
    }

    /// Each field has two orders: `start_date` is ascending, `-start_date` is descending.
    private static Map<String, Object> orders(ClassElement sort) {
        var fields = enumeration((EnumElement) sort.getFirstTypeArgument().orElseThrow());
        fields.computeIfPresent(
                "enum",
                (keyword, names) -> ((List<?>) names)
                        .stream().flatMap(name -> Stream.of(name, "-" + name)).toList());
        return fields;
    }

    /// The schema of a value of the domain, with the bounds and the example of its type.
    private static Map<String, Object> value(ClassElement type, Direction use) {
        var outside = type.getTypeArguments(WellKnownTypes.VALUE).get("W");
        var isNumber = outside != null && outside.getName().equals("java.math.BigDecimal");
        var schema = schema("type", isNumber ? "number" : "string");
        describe(schema, type, use);
        return schema;
    }

    private static void bound(Map<String, Object> schema, String keyword, ClassElement type, String constant) {
        type.getFields().stream()
                .filter(field -> field.getName().equals(constant))
                .forEach(field -> schema.put(keyword, field.getConstantValue()));
    }

    private static Map<String, Object> integer(String format, long min, long max) {
        var schema = schema("type", "integer");
        schema.put("format", format);
        schema.put("minimum", min);
        schema.put("maximum", max);
        return schema;
    }

    private static Map<String, Object> string(String format, int length) {
        var schema = schema("type", "string");
        schema.put("format", format);
        schema.put("minLength", length);
        schema.put("maxLength", length);
        return schema;
    }

    private static Map<String, Object> schema(String keyword, Object value) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put(keyword, value);
        return schema;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> orNull(Map<String, Object> schema) {
        if (schema.containsKey("$ref")) {
            return schema("anyOf", List.of(schema, Map.of("type", "null")));
        }
        schema.computeIfPresent("type", (keyword, type) -> List.of(type, "null"));
        if (schema.get("enum") instanceof List<?> constants) {
            ((List<Object>) constants).add(null);
        }
        return schema;
    }
}
