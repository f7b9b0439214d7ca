package dev.tandem.platform.web.json;

import dev.tandem.platform.kernel.failure.Invalid.Violation;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Compares a body with the sizes that its type declares, before anything else is done with it.
///
/// What is done later may then cost more than its share for each value: for each rule that one value breaks, the
/// library hashes the whole request (docs/adr/0027).
final class SizeCheck {
    private static final int MOST_VIOLATIONS = 100;

    /// Elements of lists and members of records, all together, as each may break a rule.
    private static final int MOST_VALUES = 10_000;

    private final List<Violation> violations = new ArrayList<>();
    private int values;

    private SizeCheck() {}

    /// What is too large, the first hundred of it; within a list that is too long nobody looks.
    static List<Violation> violations(JsonNode body, Argument<?> type) {
        var check = new SizeCheck();
        check.visit("", body, type);
        return check.violations;
    }

    private void visit(String field, JsonNode value, Argument<?> type) {
        if (violations.size() >= MOST_VIOLATIONS || values > MOST_VALUES) {
            return;
        }
        if (value.isString() && takes(CharSequence.class, type)) {
            visitText(field, value.getStringValue(), type);
        } else if (value.isArray() && takes(Collection.class, type)) {
            visitList(field, value, type);
        } else if (value.isObject() && takes(Map.class, type)) {
            visitMap(field, value, type);
        } else if (value.isObject()) {
            visitRecord(field, value, type);
        }
    }

    /// What is of another type than its place takes is not looked at here, as nobody will read it.
    private static boolean takes(Class<?> kind, Argument<?> type) {
        return kind.isAssignableFrom(type.getType()) || type.getType().isAssignableFrom(JsonNode.class);
    }

    private void visitText(String field, String text, Argument<?> type) {
        var bound = SizeBound.ofText(type.getAnnotationMetadata());
        if (bound.isBrokenBy(text)) {
            violations.add(new Violation(field, bound.complaint()));
        }
    }

    private void visitList(String field, JsonNode list, Argument<?> type) {
        if (hasRoom(field, list.size(), type)) {
            var element = type.getFirstTypeVariable().orElse(Argument.OBJECT_ARGUMENT);
            var index = 0;
            for (var value : list.values()) {
                visit(field + "[" + index + "]", value, element);
                index++;
            }
        }
    }

    private void visitMap(String field, JsonNode map, Argument<?> type) {
        if (hasRoom(field, map.size(), type)) {
            var value = type.getTypeVariable("V").orElse(Argument.OBJECT_ARGUMENT);
            map.entries().forEach(entry -> visit(member(field, entry.getKey()), entry.getValue(), value));
        }
    }

    private void visitRecord(String field, JsonNode object, Argument<?> type) {
        var members = RecordMembers.of(type.getType());
        if (isAffordable(field, members.size())) {
            members.forEach((name, member) -> {
                var value = object.get(name);
                if (value != null) {
                    visit(member(field, name), value, member);
                }
            });
        }
    }

    private boolean hasRoom(String field, int size, Argument<?> type) {
        var bound = SizeBound.ofList(type.getAnnotationMetadata());
        if (size > bound.max()) {
            violations.add(new Violation(field, bound.complaint()));
            return false;
        }
        return isAffordable(field, size);
    }

    private boolean isAffordable(String field, int more) {
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
