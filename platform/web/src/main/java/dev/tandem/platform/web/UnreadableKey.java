package dev.tandem.platform.web;

import dev.tandem.platform.kernel.Unreadable;

final class UnreadableKey extends Unreadable {
    public static final String CODE = "request.idempotency-key";

    UnreadableKey() {
        super(CODE, "Idempotency-Key takes 1 to 255 visible ASCII characters, such as a UUID.");
    }
}
