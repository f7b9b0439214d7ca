package dev.tandem.platform.sync.api;

import dev.tandem.platform.sync.model.feed.SyncCursor;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a device has done, and what it knows.
///
/// @param deviceId Made by the device, which keeps it. Without one, all that an account sends comes
/// from one device.
/// @param cursor That of the last response; without one, all changes are sent.
/// @param clientTime What the clock of the device shows, in milliseconds. It corrects the times of
/// the operations.
/// @param lastSyncTimestamp For a device that keeps no cursor: milliseconds since when it needs
/// changes. It gets those of a day before, too, as clocks differ.
/// @param operations At most 500 are done; more are refused with 413. Each is read by itself, so
/// that one that is wrong does not keep others from being done.
@Serdeable
record SyncRequest(
        @Nullable UUID deviceId,

        @Nullable SyncCursor cursor,

        @Nullable @Min(0) @Max(OperationRequest.LAST_MILLIS) Long clientTime,
        @Nullable @Min(0) @Max(OperationRequest.LAST_MILLIS) Long lastSyncTimestamp,
        @Nullable @Size(max = 5_000) List<JsonNode> operations) {}
