package dev.tandem.platform.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Leaves a tombstone instead of a gap: hidden from every default read, and can be restored.
public interface SoftDeletable {
    Lifecycle lifecycle();

    default @Nullable Instant deletedAt() {
        return lifecycle().deletedAt();
    }

    default boolean isDeleted() {
        return lifecycle().deletedAt() != null;
    }
}
