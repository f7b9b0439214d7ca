package dev.tandem.platform.web.problem;

import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.failure.Invalid.Violation;
import java.util.List;

/// A body that is JSON, but has unknown members or values of another type than their places
/// take.
public final class UnreadableBody extends RuntimeException {
    private final transient List<FieldError> errors;

    public UnreadableBody(List<FieldError> errors) {
        super("the body cannot be read", null, false, false);
        this.errors = errors;
    }

    /// The same of a part of a body, whose values are named in it.
    public Invalid toInvalid() {
        return new Invalid(errors.stream()
                .map(error -> new Violation(error.field(), error.message()))
                .toList());
    }

    List<FieldError> errors() {
        return errors;
    }
}
