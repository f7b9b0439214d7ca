package dev.tandem.platform.web.json;

import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.value.Value;
import dev.tandem.platform.kernel.value.ValueType;
import dev.tandem.platform.web.EnumNames;
import dev.tandem.platform.web.json.RecordType.Member;
import dev.tandem.platform.web.problem.FieldPath;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.validation.validator.Validator;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads one body, and notes everything that is wrong with it.
///
/// A record is read member by member. A member that is not `@Nullable` must be there. Its
/// [Value]s, enumerations and texts with `@Text` keep the rules of their types, and each record
/// those of Jakarta Validation. Types that are none of these are left to Micronaut Serde.
final class BodyReading {
    private final JsonMapper json;
    private final Validator validator;
    private final BodyErrors errors;

    BodyReading(JsonMapper json, Validator validator, BodyErrors errors) {
        this.json = json;
        this.validator = validator;
        this.errors = errors;
    }

    /// May be null if the value is refused.
    @Nullable
    Object read(FieldPath place, JsonNode node, Argument<?> argument) {
        var type = argument.getType();
        if (Value.class.isAssignableFrom(type)) {
            return value(place, node, ValueType.of(type));
        }
        if (type.isEnum()) {
            return constant(place, node, type);
        }
        var scalar = Scalar.of(type);
        if (scalar != null) {
            return scalar(place, node, argument, scalar);
        }
        if (type.isAssignableFrom(List.class) && Collection.class.isAssignableFrom(type)) {
            return list(place, node, argument.getFirstTypeVariable().orElse(Argument.OBJECT_ARGUMENT));
        }
        if (type == Map.class) {
            return map(place, node, argument.getTypeVariable("V").orElse(Argument.OBJECT_ARGUMENT));
        }
        var found = RecordType.of(type);
        return found.isPresent() ? record(place, node, found.get()) : other(place, node, argument);
    }

    private @Nullable Object value(FieldPath place, JsonNode node, ValueType<?> type) {
        var sent = Scalar.required(type.raw()).read(node);
        if (sent.isEmpty()) {
            return wrongType(place);
        }
        try {
            return type.read(sent.get());
        } catch (Invalid refused) {
            refused.violations().forEach(violation -> errors.refuse(place, violation.message(), node));
            return stored(type, sent.get());
        }
    }

    /// A patch may leave in a list what was stored under an older rule.
    private static @Nullable Object stored(ValueType<?> type, Object sent) {
        try {
            return type.stored(sent);
        } catch (Invalid | IllegalArgumentException _) {
            return null;
        }
    }

    private @Nullable Object constant(FieldPath place, JsonNode node, Class<?> type) {
        if (!node.isString()) {
            return wrongType(place);
        }
        var constant = EnumNames.find(type, node.getStringValue());
        if (constant.isEmpty()) {
            errors.refuse(place, EnumNames.rule(EnumNames.all(type)), node);
        }
        return constant.orElse(null);
    }

    private @Nullable Object scalar(FieldPath place, JsonNode node, Argument<?> argument, Scalar scalar) {
        var read = scalar.read(node);
        if (read.isEmpty()) {
            return wrongType(place);
        }
        switch (read.get()) {
            case String text ->
                TextRules.of(argument)
                        .flatMap(rule -> rule.violation(text))
                        .ifPresent(message -> errors.refuse(place, message, node));
            case LocalDate date -> requireYear(place, date.getYear(), node);
            case Instant moment ->
                requireYear(place, moment.atOffset(ZoneOffset.UTC).getYear(), node);
            default -> {}
        }
        return read.get();
    }

    /// Other years have fewer or more digits than four, and cannot be stored.
    private void requireYear(FieldPath place, int year, JsonNode node) {
        if (year < 1 || year > 9999) {
            errors.refuse(place, "must lie between the years 1 and 9999", node);
        }
    }

    private @Nullable Object list(FieldPath place, JsonNode node, Argument<?> element) {
        if (!node.isArray()) {
            return wrongType(place);
        }
        var items = new ArrayList<@Nullable Object>(node.size());
        for (var item : node.values()) {
            items.add(required(place.item(items.size()), item, element));
        }
        return Collections.unmodifiableList(items);
    }

    private @Nullable Object map(FieldPath place, JsonNode node, Argument<?> value) {
        if (!requireObject(place, node)) {
            return null;
        }
        var entries = new LinkedHashMap<String, @Nullable Object>();
        node.entries()
                .forEach(entry ->
                        entries.put(entry.getKey(), required(place.member(entry.getKey()), entry.getValue(), value)));
        return Collections.unmodifiableMap(entries);
    }

    private @Nullable Object record(FieldPath place, JsonNode node, RecordType type) {
        if (!requireObject(place, node)) {
            return null;
        }
        requireKnown(place, node, type);
        var values = new HashMap<Member, @Nullable Object>();
        for (var member : type.members().values()) {
            values.put(member, member(place.member(member.name()), node.get(member.name()), member));
        }
        return make(place, type, values);
    }

    boolean requireObject(FieldPath place, JsonNode node) {
        if (!node.isObject()) {
            errors.wrongType(place);
        }
        return node.isObject();
    }

    /// Refuses an unknown member even if it is null: ignoring it would look like success.
    void requireKnown(FieldPath place, JsonNode node, RecordType type) {
        for (var entry : node.entries()) {
            if (!type.members().containsKey(entry.getKey())) {
                errors.unknown(place.member(entry.getKey()));
            }
        }
    }

    /// Reads a member that may be absent.
    @Nullable
    Object member(FieldPath place, @Nullable JsonNode node, Member member) {
        if (member.mayBeNull() && (node == null || node.isNull())) {
            return null;
        }
        var value = required(place, node == null ? JsonNode.nullNode() : node, member.type());
        return value == null ? member.absent() : value;
    }

    private @Nullable Object required(FieldPath place, JsonNode node, Argument<?> type) {
        if (node.isNull()) {
            errors.refuse(place, "must not be null", node);
            return null;
        }
        return read(place, node, type);
    }

    /// Null if a member cannot be read.
    @Nullable
    Object make(FieldPath place, RecordType type, Map<Member, @Nullable Object> values) {
        if (!errors.isReadable()) {
            return null;
        }
        var made = type.make(values);
        if (type.isConstrained()) {
            validator.validate(made).forEach(violation -> errors.violated(place, violation));
        }
        return made;
    }

    private @Nullable Object other(FieldPath place, JsonNode node, Argument<?> argument) {
        try {
            return json.readValueFromTree(node, argument);
        } catch (IOException _) {
            return wrongType(place);
        }
    }

    private @Nullable Object wrongType(FieldPath place) {
        errors.wrongType(place);
        return null;
    }
}
