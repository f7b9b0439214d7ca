package dev.tandem.platform.kernel;

import java.time.Instant;

/// Knows when it came to be and when it last changed, to the millisecond.
public interface Timestamped {
    Lifecycle lifecycle();

    default Instant createdAt() {
        return lifecycle().createdAt();
    }

    default Instant updatedAt() {
        return lifecycle().updatedAt();
    }
}
