package dev.tandem.platform.sync.api;

import dev.tandem.platform.kernel.value.Text;
import dev.tandem.platform.sync.model.feed.SyncCursor;
import dev.tandem.platform.sync.model.operation.Outcome.Winner;
import dev.tandem.platform.web.Example;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of the operations, and what has changed since the cursor of the request.
///
/// @param changesApplied The ids of the operations that were done, now or before.
/// @param cursor Goes back in the next request.
/// @param hasMore Whether there are more changes, which the next request gets.
@Serdeable
record SyncResponse(
        @Size(max = SyncController.MAX_OPERATIONS) List<UUID> changesApplied,
        @Size(max = SyncController.MAX_OPERATIONS) List<ConflictResponse> conflicts,
        @Size(max = SyncController.MAX_OPERATIONS) List<RejectionResponse> rejected,
        @Size(max = SyncController.MAX_CHANGES) List<ChangeResponse> changes,

        SyncCursor cursor,

        boolean hasMore,
        Instant serverTime) {

    /// An operation that met what somebody else has written.
    ///
    /// @param conflictId Under this id the conflict is kept until it is resolved.
    /// @param code Says what it met: `sync.written-later` or `sync.row-deleted`.
    /// @param server The fields of the row as they were; null if it was deleted.
    /// @param yours The fields that the operation gave other values.
    /// @param winner Whose values the row has now.
    @Serdeable
    record ConflictResponse(
            UUID operationId,
            UUID conflictId,

            @Text(max = 100, pattern = "[a-z.-]+", example = "sync.written-later")
            String code,

            @Text(max = 2000, example = "Somebody else has written later than you: note.")
            String reason,

            @Nullable JsonNode server,
            JsonNode yours,
            @Example("server") Winner winner) {}
}
