package dev.tandem.platform.kernel.failure;

import dev.tandem.platform.kernel.failure.Invalid.Violation;
import java.util.List;

/// The request conflicts with what is stored, such as a name that is taken.
@Status(409)
public abstract non-sealed class Conflict extends Failure {
    protected Conflict(String code, String message) {
        super(code, message);
    }

    /// `field` names the value that another thing has already.
    protected Conflict(String code, String message, String field) {
        this(code, message, List.of(new Violation(field, "is taken")));
    }

    protected Conflict(String code, String message, List<Violation> violations) {
        super(code, message, violations);
    }
}
