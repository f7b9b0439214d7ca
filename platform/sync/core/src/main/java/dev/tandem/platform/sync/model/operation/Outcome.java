package dev.tandem.platform.sync.model.operation;

import dev.tandem.platform.kernel.failure.Failure;
import dev.tandem.platform.kernel.failure.Invalid.Violation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of an operation.
public sealed interface Outcome {
    /// It was done.
    record Applied() implements Outcome {}

    /// It met what somebody else has done, and at least a part of it was not done.
    record Conflicted(
            UUID conflict,
            String code,
            String reason,
            @Nullable String server,
            String yours,
            Winner winner) implements Outcome {}

    /// It breaks a rule. Nothing of it was done.
    record Rejected(String code, String reason, List<Violation> violations) implements Outcome {
        public static Rejected because(Failure failure) {
            return new Rejected(failure.code(), failure.getMessage(), failure.violations());
        }
    }

    /// Whose values a row has after a conflict.
    enum Winner {
        SERVER,
        CLIENT,
        MERGED
    }
}
