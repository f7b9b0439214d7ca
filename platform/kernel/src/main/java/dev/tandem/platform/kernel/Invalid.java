package dev.tandem.platform.kernel;

import java.util.List;

/// Values that break a rule, field by field.
public final class Invalid extends Failure {
    public static final String CODE = "request.invalid";

    private final transient List<Violation> violations;

    public Invalid(String field, String message) {
        this(List.of(new Violation(field, message)));
    }

    public Invalid(List<Violation> violations) {
        super(CODE, "Some values break a rule; see errors.");
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }

    /// One broken rule. `field` is written as in the request (`photos[0].url`), `message` follows it as a sentence
    /// would.
    public record Violation(String field, String message) {}
}
