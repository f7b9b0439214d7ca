package dev.tandem.platform.web.json;

import dev.tandem.platform.kernel.failure.Invalid.Violation;
import dev.tandem.platform.web.problem.FieldPath;

/// A rule that a value of a body breaks.
record BrokenRule(FieldPath place, String message, String value) {
    Violation violation() {
        return new Violation(place.toString(), message);
    }

    /// Says whether the same value breaks the same rule, at whatever place of a list.
    boolean isSameAs(BrokenRule other) {
        return message.equals(other.message)
                && value.equals(other.value)
                && place.withoutIndexes().equals(other.place.withoutIndexes());
    }
}
