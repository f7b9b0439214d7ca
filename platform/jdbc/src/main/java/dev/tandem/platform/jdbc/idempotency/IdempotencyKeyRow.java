package dev.tandem.platform.jdbc.idempotency;

import dev.tandem.platform.jdbc.table.Check;
import dev.tandem.platform.jdbc.table.Index;
import dev.tandem.platform.jdbc.table.Length;
import dev.tandem.platform.jdbc.table.PrimaryKey;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/// A row of `idempotency_key`, for the schema alone: statements read and write its columns. The
/// moment is in milliseconds on both databases, so that both run the same statements.
@MappedEntity("idempotency_key")
@PrimaryKey({"sender", "key"})
@Index("taken_at")
record IdempotencyKeyRow(
        @Length(max = 255) String sender,
        @Length(min = 1, max = 255) String key,
        @Length(min = 64, max = 64) String fingerprint,
        @Nullable @Check("length(done_to) = 36") String doneTo,
        long takenAt) {}
