package dev.tandem.platform.sync.api;

import dev.tandem.platform.sync.model.device.DeviceName;
import dev.tandem.platform.sync.model.feed.SyncCursor;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A device of the account.
///
/// @param name Null for one that has sent something without being registered.
/// @param seenAt When it was registered, or has sent something last.
/// @param revokedAt When it was revoked; null as long as it is taken.
/// @param cursor The last one that it has sent.
/// @param clockOffset How many milliseconds its clock was ahead of the server's when it told its
/// time last; negative if it was behind.
@Serdeable
record DeviceResponse(
        UUID id,
        @Nullable DeviceName name,
        Instant createdAt,
        Instant seenAt,
        @Nullable Instant revokedAt,
        SyncCursor cursor,
        long clockOffset) {

    /// The devices of the account, the first one first.
    @Serdeable
    record Devices(@Size(max = 10_000) List<DeviceResponse> items) {}
}
