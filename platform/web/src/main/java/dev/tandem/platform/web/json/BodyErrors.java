package dev.tandem.platform.web.json;

import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.failure.Invalid.Violation;
import dev.tandem.platform.web.CrossFieldRules;
import dev.tandem.platform.web.problem.FieldError;
import dev.tandem.platform.web.problem.FieldPath;
import dev.tandem.platform.web.problem.UnreadableBody;
import io.micronaut.json.tree.JsonNode;
import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is wrong with a body: what cannot be read, and which rules are broken.
final class BodyErrors {
    private final List<FieldError> unreadable = new ArrayList<>();
    private boolean isUnreadable;
    private final List<BrokenRule> broken = new ArrayList<>();
    private final Set<FieldPath> refused = new HashSet<>();

    /// Starts with the broken rules of this body, and leaves these as they are.
    BodyErrors copy() {
        var copy = new BodyErrors();
        copy.broken.addAll(broken);
        copy.refused.addAll(refused);
        return copy;
    }

    List<BrokenRule> broken() {
        return broken;
    }

    void unknown(FieldPath place) {
        unreadable(place, "is unknown");
    }

    void wrongType(FieldPath place) {
        unreadable(place, "is of the wrong type");
    }

    /// The body itself is no place in the body, and has no error of its own.
    private void unreadable(FieldPath place, String message) {
        isUnreadable = true;
        if (!place.equals(FieldPath.BODY) && unreadable.size() < FieldError.MAX_ERRORS) {
            unreadable.add(new FieldError(place.toString(), place.pointer(), message));
        }
    }

    void refuse(FieldPath place, String message, JsonNode node) {
        refused.add(place);
        broken.add(new BrokenRule(place, message, node.isValueNode() ? String.valueOf(node.getValue()) : ""));
    }

    /// Adds a violation of the record at the place, unless its value is refused already.
    void violated(FieldPath place, ConstraintViolation<?> violation) {
        var violated = place.below(violation.getPropertyPath());
        if (!refused.contains(violated)) {
            broken.add(new BrokenRule(violated, violation.getMessage(), String.valueOf(violation.getInvalidValue())));
        }
    }

    /// Forgets the rules that were broken before by the same values.
    void ignore(List<BrokenRule> before) {
        var known = before.stream().map(BrokenRule::key).collect(Collectors.toSet());
        broken.removeIf(rule -> known.contains(rule.key()));
    }

    boolean isReadable() {
        return !isUnreadable;
    }

    void requireReadable() {
        if (isUnreadable) {
            throw new UnreadableBody(unreadable);
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
}
