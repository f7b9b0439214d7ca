package dev.tandem.platform.kernel.failure;

import java.util.List;

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

    /// A value that breaks a rule, whatever field it is sent in. The server adds the field.
    public static Invalid value(String message) {
        return new Invalid("", message);
    }

    /// One broken rule. `field` is named as in Java (`startDate`, `photos[0].url`); the server
    /// writes it as requests do (`start_date`). `message` continues a sentence that begins with
    /// it.
    public record Violation(String field, String message) {}
}
