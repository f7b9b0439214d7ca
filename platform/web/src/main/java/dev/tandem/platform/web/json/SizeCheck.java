package dev.tandem.platform.web.json;

import dev.tandem.platform.kernel.failure.Invalid.Violation;
import dev.tandem.platform.kernel.value.Value;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Compares a body with the sizes that its type declares, before anything else is done with it.
///
/// Later steps may cost more than linear time: for each rule that a value breaks, the
/// validation library hashes the whole request (docs/adr/0027).
final class SizeCheck {
    private static final int MOST_VIOLATIONS = 100;

    /// The most elements of lists and members of records together, since each may break a rule.
    private static final int MOST_VALUES = 10_000;

    private final List<Violation> violations = new ArrayList<>();
    private int values;

    private SizeCheck() {}

    /// Returns the first hundred values that are too large. It does not look into a list that
    /// is too long.
    static List<Violation> violations(JsonNode body, Argument<?> type) {
        var check = new SizeCheck();
        check.visit("", body, type);
        return check.violations;
    }

    private void visit(String field, JsonNode value, Argument<?> type) {
        if (violations.size() >= MOST_VIOLATIONS || values > MOST_VALUES) {
            return;
        }
        if (value.isString() && (canRead(CharSequence.class, type) || Value.class.isAssignableFrom(type.getType()))) {
            visitText(field, value.getStringValue(), type);
        } else if (value.isArray() && canRead(Collection.class, type)) {
            visitList(field, value, type);
        } else if (value.isObject() && canRead(Map.class, type)) {
            visitMap(field, value, type);
        } else if (value.isObject()) {
            visitRecord(field, value, type);
        }
    }

    /// A value of another type than its place takes is skipped, since reading it fails later.
    private static boolean canRead(Class<?> kind, Argument<?> type) {
        return kind.isAssignableFrom(type.getType()) || type.getType().isAssignableFrom(JsonNode.class);
    }

    private void visitText(String field, String text, Argument<?> type) {
        var bound = SizeBound.ofText(type);
        if (bound.isBrokenBy(text)) {
            violations.add(new Violation(field, bound.message()));
        }
    }

    private void visitList(String field, JsonNode list, Argument<?> type) {
        if (isWithinBound(field, list.size(), type)) {
            var element = type.getFirstTypeVariable().orElse(Argument.OBJECT_ARGUMENT);
            var index = 0;
            for (var value : list.values()) {
                visit(field + "[" + index + "]", value, element);
                index++;
            }
        }
    }

    private void visitMap(String field, JsonNode map, Argument<?> type) {
        if (isWithinBound(field, map.size(), type)) {
            var value = type.getTypeVariable("V").orElse(Argument.OBJECT_ARGUMENT);
            map.entries().forEach(entry -> visit(member(field, entry.getKey()), entry.getValue(), value));
        }
    }

    private void visitRecord(String field, JsonNode object, Argument<?> type) {
        var members = RecordType.of(type.getType()).map(RecordType::members).orElse(Map.of());
        if (isWithinTotal(field, Math.max(members.size(), object.size()))) {
            members.forEach((name, member) -> {
                var value = object.get(name);
                if (value != null) {
                    visit(member(field, name), value, member.type());
                }
            });
        }
    }

    private boolean isWithinBound(String field, int size, Argument<?> type) {
        var bound = SizeBound.ofList(type.getAnnotationMetadata());
        if (size > bound.max()) {
            violations.add(new Violation(field, bound.message()));
            return false;
        }
        return isWithinTotal(field, size);
    }

    private boolean isWithinTotal(String field, int more) {
        values += more;
        if (values > MOST_VALUES) {
            violations.add(new Violation(field, "is too much: a request has at most " + MOST_VALUES + " values"));
            return false;
        }
        return true;
    }

    private static String member(String field, String name) {
        return field.isEmpty() ? name : field + "." + name;
    }
}
