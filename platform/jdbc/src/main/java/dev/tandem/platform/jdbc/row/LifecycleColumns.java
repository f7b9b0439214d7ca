package dev.tandem.platform.jdbc.row;

import dev.tandem.platform.kernel.Lifecycle;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row with the columns of the mixins, from which the aggregate's lifecycle is made.
public interface LifecycleColumns {
    Instant createdAt();

    Instant updatedAt();

    @Nullable
    Instant deletedAt();

    long revision();

    default Lifecycle lifecycle() {
        return new Lifecycle(createdAt(), updatedAt(), deletedAt(), revision());
    }
}
