package dev.tandem.platform.migration.problem;

import org.jspecify.annotations.Nullable;

/// A migration was refused, or failed. The message says why, what is left of it and what to do.
public final class MigrationFailure extends RuntimeException {
    private final MigrationProblem problem;

    MigrationFailure(MigrationProblem problem, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    /// The same failure with a sentence more.
    public MigrationFailure adding(String sentence) {
        return new MigrationFailure(problem, getMessage() + " " + sentence, getCause());
    }

    public MigrationProblem problem() {
        return problem;
    }
}
