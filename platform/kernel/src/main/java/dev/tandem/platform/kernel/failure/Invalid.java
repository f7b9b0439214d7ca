package dev.tandem.platform.kernel.failure;

import java.util.List;
import java.util.stream.Stream;

/// Values that break a rule, field by field.
@Status(422)
public final class Invalid extends Failure {
    public static final String CODE = "request.invalid";

    public Invalid(String field, String message) {
        this(List.of(new Violation(field, message)));
    }

    public Invalid(List<Violation> violations) {
        super(CODE, "Some values break a rule; see errors.", violations);
    }

    /// What is wrong with several values, each of which one of these looks at.
    public static List<Violation> in(Runnable... checks) {
        return Stream.of(checks).flatMap(check -> violations(check).stream()).toList();
    }

    private static List<Violation> violations(Runnable check) {
        try {
            check.run();
            return List.of();
        } catch (Invalid broken) {
            return broken.violations();
        }
    }

    /// One broken rule. `field` is written as in the request (`photos[0].url`), `message` follows it as a sentence
    /// would.
    public record Violation(String field, String message) {}
}
