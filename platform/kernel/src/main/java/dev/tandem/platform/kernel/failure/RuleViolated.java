package dev.tandem.platform.kernel.failure;

/// A rule of the domain forbids the request in the present state of the thing.
@Status(422)
public abstract non-sealed class RuleViolated extends Failure {
    protected RuleViolated(String code, String message) {
        super(code, message);
    }
}
