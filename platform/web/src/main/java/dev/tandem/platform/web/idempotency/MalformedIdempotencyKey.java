package dev.tandem.platform.web.idempotency;

import dev.tandem.platform.kernel.failure.Malformed;

final class MalformedIdempotencyKey extends Malformed {
    public static final String CODE = "request.idempotency-key";

    MalformedIdempotencyKey() {
        super(CODE, "Idempotency-Key takes 1 to 255 visible ASCII characters, such as a UUID.");
    }
}
