package dev.tandem.platform.sync.api.conflict;

import dev.tandem.platform.web.Example;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// How a conflict ends.
///
/// @param resolution Whose values the row gets: those of the operation, which are yours, or those
/// that were there. Absent where `values` says it.
/// @param values Fields with other values.
@Serdeable
record ResolveRequest(
        @Nullable @Example("mine") Resolution resolution,
        @Nullable JsonNode values) {
    enum Resolution {
        MINE,
        THEIRS
    }
}
