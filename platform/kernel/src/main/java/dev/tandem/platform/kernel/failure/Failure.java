package dev.tandem.platform.kernel.failure;

import dev.tandem.platform.kernel.failure.Invalid.Violation;
import java.util.List;
import java.util.Objects;

/// A request that cannot be done, with a stable code on which programs may rely.
///
/// The class is sealed because HTTP and the command line must handle each of its kinds. The
/// failures of a module extend one of the kinds and may carry data of their own.
public abstract sealed class Failure extends RuntimeException
        permits Conflict,
                Forbidden,
                Invalid,
                LimitReached,
                NotFound,
                RuleViolated,
                Stale,
                TooLarge,
                Unauthenticated,
                Unavailable,
                Malformed {

    private final String code;
    private final transient List<Violation> violations;

    /// `code` is `<module>.<what-went-wrong>`. `message` says what to do about it, and is shown
    /// to the caller.
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

    /// The HTTP status of the kind of this failure.
    public final int status() {
        return Objects.requireNonNull(getClass().getAnnotation(Status.class), getClass()::getName)
                .value();
    }

    /// The values of the request that caused the failure, if any did.
    public final List<Violation> violations() {
        return violations;
    }

    @Override
    public final String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
