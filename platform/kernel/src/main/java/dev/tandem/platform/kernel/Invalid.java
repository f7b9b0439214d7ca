package dev.tandem.platform.kernel;

import java.util.List;
import java.util.stream.Stream;

/// Values that break a rule, field by field.
public final class Invalid extends Failure {
    public static final String CODE = "request.invalid";

    public Invalid(String field, String message) {
        this(List.of(new Violation(field, message)));
    }

    public Invalid(List<Violation> violations) {
        super(CODE, "Some values break a rule; see errors.", violations);
    }

    /// What is wrong with several values, each of which one of these looks at.
    public static List<Violation> in(Runnable... looks) {
        return Stream.of(looks).flatMap(look -> violations(look).stream()).toList();
    }

    private static List<Violation> violations(Runnable look) {
        try {
            look.run();
            return List.of();
        } catch (Invalid broken) {
            return broken.violations();
        }
    }

    /// One broken rule. `field` is written as in the request (`photos[0].url`), `message` follows it as a sentence
    /// would.
    public record Violation(String field, String message) {}
}
