package dev.tandem.platform.kernel;

import java.time.Instant;

/// Something that knows when it was created and last updated, to the millisecond.
public interface Timestamped {
    Lifecycle lifecycle();

    default Instant createdAt() {
        return lifecycle().createdAt();
    }

    default Instant updatedAt() {
        return lifecycle().updatedAt();
    }
}
