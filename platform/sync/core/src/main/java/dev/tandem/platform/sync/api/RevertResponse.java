package dev.tandem.platform.sync.api;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;

/// What was taken back of a device.
///
/// @param reverted How many rows are as they were before, as far as nobody else has written them.
/// @param rejected The rows for which a rule forbids that, by their ids.
@Serdeable
record RevertResponse(
        @Min(0) int reverted, @Size(max = 10_000) List<RejectionResponse> rejected) {}
