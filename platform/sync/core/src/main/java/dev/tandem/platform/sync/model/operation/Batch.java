package dev.tandem.platform.sync.model.operation;

import dev.tandem.platform.sync.model.operation.Outcome.Rejected;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a device sends at once.
///
/// @param number that of the last change that the device has; 0 when it has none, or does not say
/// @param since for a device that does not say which changes it has: when it asked for changes last
/// @param clientTime the milliseconds of its clock now; empty when it does not say
public record Batch(UUID device, long number, @Nullable Instant since, OptionalLong clientTime, List<Sent> operations) {

    /// An operation, or what is wrong with it if it could not be read.
    ///
    /// @param id as it was sent
    public record Sent(
            @Nullable String id,
            @Nullable Operation operation,
            @Nullable Rejected refused) {}

    /// What became of an operation.
    ///
    /// @param id as it was sent
    public record Answer(@Nullable String id, Outcome outcome) {}
}
