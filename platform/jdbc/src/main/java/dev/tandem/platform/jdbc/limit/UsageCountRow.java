package dev.tandem.platform.jdbc.limit;

import dev.tandem.platform.jdbc.table.Index;
import dev.tandem.platform.jdbc.table.Length;
import dev.tandem.platform.jdbc.table.PrimaryKey;
import dev.tandem.platform.jdbc.table.Range;
import io.micronaut.data.annotation.MappedEntity;

/// A row of `usage_count`, for the schema alone: statements read and write its columns. The moment
/// is in milliseconds on both databases, so that both run the same statements.
@MappedEntity("usage_count")
@PrimaryKey({"subject", "ends_at"})
@Index("ends_at")
record UsageCountRow(
        @Length(min = 64, max = 64) String subject,
        long endsAt,
        @Range(min = 0) long used) {}
