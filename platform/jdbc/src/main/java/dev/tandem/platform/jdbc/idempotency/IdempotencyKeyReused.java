package dev.tandem.platform.jdbc.idempotency;

import dev.tandem.platform.kernel.failure.RuleViolated;

final class IdempotencyKeyReused extends RuleViolated {
    public static final String CODE = "request.idempotency-key-reused";

    IdempotencyKeyReused() {
        super(CODE, "This Idempotency-Key came with another request before. Each request needs a key of its own.");
    }
}
