package dev.tandem.platform.kernel.failure;

/// The request cannot be read at all, such as a cursor that this server did not issue.
@Status(400)
public abstract non-sealed class Malformed extends Failure {
    protected Malformed(String code, String message) {
        super(code, message);
    }
}
