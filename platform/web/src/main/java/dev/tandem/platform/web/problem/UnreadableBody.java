package dev.tandem.platform.web.problem;

import java.util.List;

/// A body that is JSON, but has unknown members or values of another type than their places
/// take.
public final class UnreadableBody extends RuntimeException {
    private final transient List<FieldError> errors;

    public UnreadableBody(List<FieldError> errors) {
        super("the body cannot be read", null, false, false);
        this.errors = errors;
    }

    List<FieldError> errors() {
        return errors;
    }
}
