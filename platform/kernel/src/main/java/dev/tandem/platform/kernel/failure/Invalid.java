package dev.tandem.platform.kernel.failure;

import java.util.List;
import java.util.stream.Stream;

/// Values of a request that break rules, each with its field.
@Status(422)
public final class Invalid extends Failure {
    public static final String CODE = "request.invalid";

    public Invalid(String field, String message) {
        this(List.of(new Violation(field, message)));
    }

    public Invalid(List<Violation> violations) {
        super(CODE, "Some values break a rule; see errors.", violations);
    }

    /// Runs all checks, and collects the violations of those that fail with [Invalid].
    public static List<Violation> collect(Runnable... checks) {
        return Stream.of(checks).flatMap(check -> violations(check).stream()).toList();
    }

    private static List<Violation> violations(Runnable check) {
        try {
            check.run();
            return List.of();
        } catch (Invalid invalid) {
            return invalid.violations();
        }
    }

    /// One broken rule. `field` is named as in Java (`startDate`, `photos[0].url`); the server
    /// writes it as requests do (`start_date`). `message` continues a sentence that begins with
    /// it.
    public record Violation(String field, String message) {}
}
