package dev.tandem.platform.kernel.failure;

/// The caller may see the thing, but may not do this to it.
@Status(403)
public abstract non-sealed class Forbidden extends Failure {
    protected Forbidden(String code, String message) {
        super(code, message);
    }
}
