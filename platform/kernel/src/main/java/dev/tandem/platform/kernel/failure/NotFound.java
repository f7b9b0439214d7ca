package dev.tandem.platform.kernel.failure;

/// The thing does not exist, or the caller may not know that it does.
@Status(404)
public abstract non-sealed class NotFound extends Failure {
    protected NotFound(String code, String message) {
        super(code, message);
    }
}
