package dev.tandem.platform.sync.api;

import dev.tandem.platform.kernel.Caller;
import dev.tandem.platform.kernel.failure.Failure;
import dev.tandem.platform.kernel.failure.Invalid.Violation;
import dev.tandem.platform.sync.api.RejectionResponse.ErrorResponse;
import dev.tandem.platform.sync.api.SyncResponse.ConflictResponse;
import dev.tandem.platform.sync.model.feed.Page;
import dev.tandem.platform.sync.model.operation.Batch;
import dev.tandem.platform.sync.model.operation.Batch.Answer;
import dev.tandem.platform.sync.model.operation.Batch.Sent;
import dev.tandem.platform.sync.model.operation.Outcome.Applied;
import dev.tandem.platform.sync.model.operation.Outcome.Conflicted;
import dev.tandem.platform.sync.model.operation.Outcome.Rejected;
import dev.tandem.platform.sync.model.operation.TooManyOperations;
import dev.tandem.platform.sync.service.DeviceService.Reverted;
import dev.tandem.platform.sync.service.SyncService.Result;
import dev.tandem.platform.web.json.BodyReader;
import dev.tandem.platform.web.problem.FieldPath;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Maps what devices send and get.
@Singleton
final class SyncMapper {
    private static final int LONGEST_ID = 100;

    private final SyncCursors cursors;
    private final BodyReader bodies;
    private final JsonMapper json;
    private final Clock clock;

    SyncMapper(SyncCursors cursors, BodyReader bodies, JsonMapper json, Clock clock) {
        this.cursors = cursors;
        this.bodies = bodies;
        this.json = json;
        this.clock = clock;
    }

    Batch toBatch(Caller caller, SyncRequest request) {
        var owner = caller.id().value();
        var operations = Objects.requireNonNullElse(request.operations(), List.<JsonNode>of());
        if (operations.size() > SyncController.MAX_OPERATIONS) {
            throw new TooManyOperations(SyncController.MAX_OPERATIONS);
        }
        return new Batch(
                Objects.requireNonNullElse(request.deviceId(), owner),
                cursors.read(owner, request.cursor()),
                since(request),
                request.clientTime() == null ? OptionalLong.empty() : OptionalLong.of(request.clientTime()),
                operations.stream().map(this::sent).toList());
    }

    private @Nullable Instant since(SyncRequest request) {
        return request.cursor() != null || request.lastSyncTimestamp() == null
                ? null
                : Instant.ofEpochMilli(Math.min(request.lastSyncTimestamp(), clock.millis()));
    }

    private Sent sent(JsonNode operation) {
        var id = id(operation);
        try {
            var read = bodies.read(operation, OperationRequest.class);
            return new Sent(id, read.toOperation(json.writeValueAsString(read.data())), null);
        } catch (Failure failure) {
            return new Sent(id, null, Rejected.because(failure));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String id(JsonNode operation) {
        var id = operation.isObject() ? operation.get("id") : null;
        return id != null && id.isString() && id.getStringValue().length() <= LONGEST_ID ? id.getStringValue() : null;
    }

    SyncResponse toResponse(Caller caller, Result result) {
        var applied = new ArrayList<UUID>();
        var conflicts = new ArrayList<ConflictResponse>();
        var rejected = new ArrayList<RejectionResponse>();
        for (var answer : result.answers()) {
            switch (answer.outcome()) {
                case Applied() -> applied.add(id(answer));
                case Conflicted conflict -> conflicts.add(toConflict(id(answer), conflict));
                case Rejected(var code, var reason, var violations) ->
                    rejected.add(new RejectionResponse(answer.id(), code, reason, toErrors(violations)));
            }
        }
        var page = toChanges(caller, result.page());
        return new SyncResponse(
                applied, conflicts, rejected, page.changes(), page.cursor(), page.hasMore(), page.serverTime());
    }

    RevertResponse toReverted(Reverted reverted) {
        return new RevertResponse(
                reverted.rows(),
                reverted.rejected().entrySet().stream()
                        .map(row -> new RejectionResponse(
                                row.getKey().toString(),
                                row.getValue().code(),
                                row.getValue().getMessage(),
                                toErrors(row.getValue().violations())))
                        .toList());
    }

    private static UUID id(Answer answer) {
        return UUID.fromString(Objects.requireNonNull(answer.id()));
    }

    private ConflictResponse toConflict(UUID operation, Conflicted conflict) {
        return new ConflictResponse(
                operation,
                conflict.conflict(),
                conflict.code(),
                conflict.reason(),
                conflict.server() == null ? null : tree(conflict.server()),
                tree(conflict.yours()),
                conflict.winner());
    }

    private static List<ErrorResponse> toErrors(List<Violation> violations) {
        return violations.stream()
                .map(violation -> new ErrorResponse(FieldPath.nameOf(violation.field()), violation.message()))
                .toList();
    }

    ChangesResponse toChanges(Caller caller, Page page) {
        return new ChangesResponse(
                page.changes().stream()
                        .map(change -> new ChangeResponse(
                                change.table(),
                                change.id(),
                                change.row() == null,
                                change.revision(),
                                change.row() == null ? null : tree(change.row())))
                        .toList(),
                cursors.of(caller.id().value(), page.end()),
                page.hasMore(),
                clock.instant());
    }

    private JsonNode tree(Record row) {
        try {
            return json.writeValueToTree(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode tree(String text) {
        try {
            return Objects.requireNonNullElseGet(json.readValue(text, JsonNode.class), JsonNode::nullNode);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
