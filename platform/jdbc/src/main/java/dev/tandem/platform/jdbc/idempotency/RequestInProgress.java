package dev.tandem.platform.jdbc.idempotency;

import dev.tandem.platform.kernel.failure.Conflict;

final class RequestInProgress extends Conflict {
    public static final String CODE = "request.in-progress";

    RequestInProgress() {
        super(CODE, "The first request with this Idempotency-Key is still being worked on. Try again.");
    }
}
