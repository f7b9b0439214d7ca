package dev.tandem.platform.kernel.failure;

/// The request asks for more at once than the server does.
@Status(413)
public abstract non-sealed class TooLarge extends Failure {
    protected TooLarge(String code, String message) {
        super(code, message);
    }
}
