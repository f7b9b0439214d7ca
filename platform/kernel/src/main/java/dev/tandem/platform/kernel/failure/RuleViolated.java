package dev.tandem.platform.kernel.failure;

/// The domain does not do this in the state the thing is in.
@Status(422)
public abstract non-sealed class RuleViolated extends Failure {
    protected RuleViolated(String code, String message) {
        super(code, message);
    }
}
