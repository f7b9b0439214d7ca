package dev.tandem.platform.jdbc.row;

import dev.tandem.platform.jdbc.table.Check;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of something that is `SoftDeletable`.
public interface SoftDeletableColumns extends TimestampedColumns {
    @Nullable
    @Check(
            sqlite = "deleted_at between -62135596800000 and updated_at",
            postgres = "deleted_at between '0001-01-01T00:00:00Z' and updated_at")
    Instant deletedAt();
}
