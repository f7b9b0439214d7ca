package dev.tandem.platform.kernel.failure;

import java.time.Duration;

/// Something that the request needs, such as the database, is not available now, and may be
/// after `retryAfter`.
@Status(503)
public abstract non-sealed class Unavailable extends Failure {
    private final Duration retryAfter;

    protected Unavailable(String code, String message, Duration retryAfter) {
        super(code, message);
        this.retryAfter = retryAfter;
    }

    public final Duration retryAfter() {
        return retryAfter;
    }
}
