package dev.tandem.platform.kernel.failure;

/// What the caller sent cannot be read at all, such as a cursor that this system never gave out.
@Status(400)
public abstract non-sealed class Malformed extends Failure {
    protected Malformed(String code, String message) {
        super(code, message);
    }
}
