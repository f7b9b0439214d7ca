package dev.tandem.platform.web.json;

import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.failure.Invalid.Violation;
import dev.tandem.platform.kernel.value.Value;
import dev.tandem.platform.kernel.value.ValueType;
import dev.tandem.platform.web.CrossFieldRules;
import dev.tandem.platform.web.EnumNames;
import dev.tandem.platform.web.json.RecordType.Member;
import dev.tandem.platform.web.problem.FieldError;
import dev.tandem.platform.web.problem.FieldPath;
import dev.tandem.platform.web.problem.UnreadableBody;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.validation.validator.Validator;
import jakarta.validation.ConstraintViolation;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads one body, and collects everything that is wrong with it: what cannot be read, and
/// which rules are broken.
///
/// A record is read member by member. A member that is not `@Nullable` must be there. Its
/// [Value]s, enumerations and texts with `@Text` keep the rules of their types, and each record
/// those of Jakarta Validation. Types that are none of these are left to Micronaut Serde.
final class BodyReading {
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final JsonMapper json;
    private final Validator validator;
    private final List<FieldError> unreadable = new ArrayList<>();
    private final List<BrokenRule> broken = new ArrayList<>();
    private final Set<FieldPath> refused = new HashSet<>();

    BodyReading(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    BodyReading copy() {
        var copy = new BodyReading(json, validator);
        copy.broken.addAll(broken);
        copy.refused.addAll(refused);
        return copy;
    }

    List<BrokenRule> broken() {
        return broken;
    }

    /// The errors name places in the body, of which the body itself is none.
    void requireReadable() {
        if (!unreadable.isEmpty()) {
            throw new UnreadableBody(unreadable.stream()
                    .filter(error -> !error.field().isEmpty())
                    .toList());
        }
    }

    void requireValid(@Nullable Object body) {
        if (!broken.isEmpty()) {
            throw new Invalid(Stream.concat(broken.stream().map(BrokenRule::violation), crossFieldViolations(body))
                    .distinct()
                    .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                    .toList());
        }
    }

    /// A value that is refused already has no other fault.
    private Stream<Violation> crossFieldViolations(@Nullable Object body) {
        return body instanceof CrossFieldRules rules
                ? rules.violations().stream()
                        .map(found -> new Violation(FieldPath.nameOf(found.field()), found.message()))
                        .filter(found -> !refused.contains(FieldPath.BODY.member(found.field())))
                : Stream.empty();
    }

    /// Null if the value is null, or if it is refused.
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
        var sent = Scalar.required(type.outside()).read(node);
        if (sent.isEmpty()) {
            return wrongType(place);
        }
        try {
            return type.read(sent.get());
        } catch (Invalid refused) {
            refuse(place, refused, node);
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
            refuse(place, EnumNames.rule(EnumNames.all(type)), node);
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
                        .ifPresent(message -> refuse(place, message, node));
            case LocalDate date
            when date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY) ->
                refuse(place, "must lie between " + FIRST_DAY + " and " + LAST_DAY, node);
            default -> {}
        }
        return read.get();
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
            wrongType(place);
        }
        return node.isObject();
    }

    /// Refuses an unknown member even if it is null: ignoring it would look like success.
    void requireKnown(FieldPath place, JsonNode node, RecordType type) {
        for (var entry : node.entries()) {
            if (!type.members().containsKey(entry.getKey())) {
                unreadable(place.member(entry.getKey()), "is unknown");
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
            refuse(place, "must not be null", node);
            return null;
        }
        return read(place, node, type);
    }

    /// Null if a member cannot be read.
    @Nullable
    Object make(FieldPath place, RecordType type, Map<Member, @Nullable Object> values) {
        if (!unreadable.isEmpty()) {
            return null;
        }
        var made = type.make(values);
        if (type.isConstrained()) {
            validator.validate(made).forEach(violation -> validated(place, violation));
        }
        return made;
    }

    private void validated(FieldPath place, ConstraintViolation<?> violation) {
        var violated = place.below(violation.getPropertyPath());
        if (!refused.contains(violated)) {
            broken.add(new BrokenRule(violated, violation.getMessage(), String.valueOf(violation.getInvalidValue())));
        }
    }

    private @Nullable Object other(FieldPath place, JsonNode node, Argument<?> argument) {
        try {
            return json.readValueFromTree(node, argument);
        } catch (IOException _) {
            return wrongType(place);
        }
    }

    private void refuse(FieldPath place, Invalid refused, JsonNode node) {
        refused.violations().forEach(violation -> refuse(place, violation.message(), node));
    }

    private void refuse(FieldPath place, String message, JsonNode node) {
        refused.add(place);
        broken.add(new BrokenRule(place, message, node.isValueNode() ? String.valueOf(node.getValue()) : ""));
    }

    private @Nullable Object wrongType(FieldPath place) {
        unreadable(place, "is of the wrong type");
        return null;
    }

    private void unreadable(FieldPath place, String message) {
        unreadable.add(new FieldError(place.toString(), place.pointer(), message));
    }
}
