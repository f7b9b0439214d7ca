package dev.tandem.platform.kernel.failure;

import dev.tandem.platform.kernel.failure.Invalid.Violation;
import java.util.List;
import java.util.Objects;

/// Something a caller did that cannot be done, with a stable code that a program may rely on.
///
/// The family is closed because every way to the outside (HTTP, command line) must answer each of its kinds;
/// a module's failures extend one of the kinds and carry their data.
public abstract sealed class Failure extends RuntimeException
        permits Conflict,
                Forbidden,
                Invalid,
                LimitReached,
                NotFound,
                RuleViolated,
                Stale,
                Unauthenticated,
                Unavailable,
                Malformed {

    private final String code;
    private final transient List<Violation> violations;

    /// `code` is `<module>.<what-went-wrong>`; `message` says what to do about it and is shown to the caller.
    protected Failure(String code, String message) {
        this(code, message, List.of());
    }

    protected Failure(String code, String message, List<Violation> violations) {
        super(message, null, false, false);
        this.code = code;
        this.violations = List.copyOf(violations);
    }

    public final String code() {
        return code;
    }

    /// The HTTP status of its kind.
    public final int status() {
        return Objects.requireNonNull(getClass().getAnnotation(Status.class), getClass()::getName)
                .value();
    }

    /// The values to blame, if any are.
    public final List<Violation> violations() {
        return violations;
    }

    @Override
    public final String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
