package dev.tandem.platform.sync.api;

import dev.tandem.platform.sync.model.feed.SyncCursor;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/// What has changed since a cursor.
///
/// @param cursor Goes back in the next request.
/// @param hasMore Whether there are more changes, which the next request gets.
@Serdeable
record ChangesResponse(
        @Size(max = SyncController.MAX_CHANGES) List<ChangeResponse> changes,

        SyncCursor cursor,

        boolean hasMore,
        Instant serverTime) {}
