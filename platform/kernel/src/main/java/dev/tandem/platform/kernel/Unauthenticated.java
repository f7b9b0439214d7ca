package dev.tandem.platform.kernel;

/// The caller has not shown who they are.
public abstract non-sealed class Unauthenticated extends Failure {
    protected Unauthenticated(String code, String message) {
        super(code, message);
    }
}
