package dev.tandem.platform.kernel.failure;

/// The thing was changed since the caller read it.
@Status(412)
public abstract non-sealed class Stale extends Failure {
    protected Stale(String code, String message) {
        super(code, message);
    }
}
