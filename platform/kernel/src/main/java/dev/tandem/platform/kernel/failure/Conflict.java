package dev.tandem.platform.kernel.failure;

import dev.tandem.platform.kernel.failure.Invalid.Violation;
import java.util.List;

/// The thing stands in the way of another one, such as a name that is taken.
@Status(409)
public abstract non-sealed class Conflict extends Failure {
    protected Conflict(String code, String message) {
        super(code, message);
    }

    /// `field` holds the value that another thing has already.
    protected Conflict(String code, String message, String field) {
        this(code, message, List.of(new Violation(field, "is taken")));
    }

    protected Conflict(String code, String message, List<Violation> violations) {
        super(code, message, violations);
    }
}
