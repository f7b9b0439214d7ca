package dev.tandem.platform.web.json;

import dev.tandem.platform.kernel.failure.Invalid.Violation;
import dev.tandem.platform.web.problem.FieldPath;
import java.util.List;

/// A rule that a value of a body breaks. `toString` does not show the value, which may be a
/// password.
record BrokenRule(FieldPath place, String message, String value) {
    Violation violation() {
        return new Violation(place.toString(), message);
    }

    /// Is the same for the same rule and value, at whatever place of a list.
    List<String> key() {
        return List.of(place.withoutIndexes(), message, value);
    }

    @Override
    public String toString() {
        return place + " " + message;
    }
}
