package dev.tandem.platform.kernel;

import java.util.List;

/// Values that break a rule, field by field.
public final class Invalid extends Failure {
    public static final String CODE = "request.invalid";

    public Invalid(String field, String message) {
        this(List.of(new Violation(field, message)));
    }

    public Invalid(List<Violation> violations) {
        super(CODE, "Some values break a rule; see errors.", violations);
    }

    /// One broken rule. `field` is written as in the request (`photos[0].url`), `message` follows it as a sentence
    /// would.
    public record Violation(String field, String message) {}
}
