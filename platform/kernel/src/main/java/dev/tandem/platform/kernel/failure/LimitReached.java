package dev.tandem.platform.kernel.failure;

import java.time.Duration;

/// The caller has used up a limit, and may try again after `retryAfter`.
@Status(429)
public abstract non-sealed class LimitReached extends Failure {
    private final long limit;
    private final Duration retryAfter;

    protected LimitReached(String code, String message, long limit, Duration retryAfter) {
        super(code, message);
        this.limit = limit;
        this.retryAfter = retryAfter;
    }

    public final long limit() {
        return limit;
    }

    public final Duration retryAfter() {
        return retryAfter;
    }
}
