package dev.tandem.platform.jdbc.row;

import dev.tandem.platform.jdbc.table.Check;
import java.time.Instant;

/// A row of something that is `Timestamped`.
@Check(name = "moments", value = "updated_at >= created_at")
public interface TimestampedColumns {
    Instant createdAt();

    Instant updatedAt();
}
