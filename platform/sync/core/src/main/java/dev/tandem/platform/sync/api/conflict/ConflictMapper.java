package dev.tandem.platform.sync.api.conflict;

import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.sync.api.conflict.ResolveRequest.Resolution;
import dev.tandem.platform.sync.model.operation.ConflictRecord;
import dev.tandem.platform.sync.service.ConflictService;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;

/// Maps conflicts, and how they end.
@Singleton
final class ConflictMapper {
    private final JsonMapper json;

    ConflictMapper(JsonMapper json) {
        this.json = json;
    }

    KeptConflictResponse toKept(ConflictRecord conflict) {
        return new KeptConflictResponse(
                conflict.id(),
                conflict.operation(),
                conflict.device(),
                conflict.table(),
                conflict.row(),
                conflict.code(),
                conflict.reason(),
                conflict.server() == null ? null : tree(conflict.server()),
                tree(conflict.yours()),
                conflict.winner(),
                conflict.createdAt());
    }

    /// What a client wants a conflict to end with.
    @FunctionalInterface
    interface Resolving {
        void resolve(ConflictService conflicts, UUID owner, UUID conflict);
    }

    Resolving toResolution(ResolveRequest request) {
        var values = request.values();
        var resolution = request.resolution();
        if ((values == null) == (resolution == null) || (values != null && !values.isObject())) {
            throw new Invalid("resolution", "must be mine or theirs, unless there are values");
        }
        if (values != null) {
            return (conflicts, owner, conflict) -> conflicts.resolveByValues(owner, conflict, values);
        }
        return resolution == Resolution.MINE ? ConflictService::resolveForOperation : ConflictService::resolveForServer;
    }

    private JsonNode tree(String text) {
        try {
            return Objects.requireNonNullElseGet(json.readValue(text, JsonNode.class), JsonNode::nullNode);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
