package dev.tandem.platform.sync.model.operation;

import dev.tandem.platform.kernel.list.KeyType;
import dev.tandem.platform.kernel.list.Keyset;
import dev.tandem.platform.sync.model.operation.Outcome.Winner;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Two writes of a row that did not know of each other, of which one has taken the place of the
/// other.
///
/// @param server the fields as they were when the operation came, as JSON; null if the row was
///     gone
/// @param yours the fields that the operation gave other values, as JSON
public record ConflictRecord(
        UUID id,
        UUID operation,
        UUID device,
        String table,
        UUID row,
        String code,
        String reason,
        @Nullable String server,
        String yours,
        Winner winner,
        Instant createdAt,
        @Nullable Instant resolvedAt) {
    /// The order of conflicts, the latest first.
    public static final Keyset<ConflictRecord> LATEST = Keyset.<ConflictRecord, Instant>descending(
                    KeyType.MOMENT, ConflictRecord::createdAt)
            .thenDescending(KeyType.ID, ConflictRecord::id);
}
