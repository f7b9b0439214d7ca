package dev.tandem.platform.sync.api;

import dev.tandem.platform.kernel.value.Text;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row that has changed.
///
/// @param deleted Whether it is gone.
/// @param revision Goes into the `base_revision` of an operation that changes the row.
/// @param data The row as it is now; null if it is gone.
@Serdeable
record ChangeResponse(
        @Text(max = 100, pattern = "[a-z_]+", example = "orders")
        String table,

        UUID id,
        boolean deleted,
        @Min(0) long revision,
        @Nullable JsonNode data) {}
