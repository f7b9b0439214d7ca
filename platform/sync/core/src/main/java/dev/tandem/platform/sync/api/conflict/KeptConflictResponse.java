package dev.tandem.platform.sync.api.conflict;

import dev.tandem.platform.kernel.value.Text;
import dev.tandem.platform.sync.model.operation.Outcome.Winner;
import dev.tandem.platform.web.Example;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A conflict that nobody has resolved.
///
/// @param deviceId The device that has sent the operation.
/// @param code `sync.written-later`, `sync.row-deleted`, or `sync.overwritten` where the operation
/// has taken the place of what its device did not know.
/// @param server The fields of the row as they were when the operation came; null if it was gone.
/// @param yours The fields that the operation gave other values.
/// @param winner Whose values the row got.
@Serdeable
record KeptConflictResponse(
        UUID id,
        UUID operationId,
        UUID deviceId,

        @Text(max = 100, pattern = "[a-z_]+", example = "orders")
        String table,

        UUID rowId,

        @Text(max = 100, pattern = "[a-z.-]+", example = "sync.written-later")
        String code,

        @Text(max = 2000, example = "Somebody else has written later than you: note.")
        String reason,

        @Nullable JsonNode server,
        JsonNode yours,
        @Example("server") Winner winner,
        Instant createdAt) {}
