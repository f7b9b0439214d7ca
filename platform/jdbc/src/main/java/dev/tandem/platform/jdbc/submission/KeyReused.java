package dev.tandem.platform.jdbc.submission;

import dev.tandem.platform.kernel.Refused;

final class KeyReused extends Refused {
    public static final String CODE = "request.idempotency-key-reused";

    KeyReused() {
        super(CODE, "This Idempotency-Key came with another request before. Each request needs a key of its own.");
    }
}
