package dev.tandem.platform.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that is deleted by a mark in its row: reads hide it by default, and it can be
/// restored.
public interface SoftDeletable {
    Lifecycle lifecycle();

    default @Nullable Instant deletedAt() {
        return lifecycle().deletedAt();
    }

    default boolean isDeleted() {
        return lifecycle().deletedAt() != null;
    }
}
