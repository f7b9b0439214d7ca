package dev.tandem.platform.kernel.failure;

import java.time.Duration;

/// Nobody's fault: what is needed to answer is not there at the moment, and may be after a while.
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
