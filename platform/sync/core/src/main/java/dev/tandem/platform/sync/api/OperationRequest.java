package dev.tandem.platform.sync.api;

import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.sync.model.operation.Operation;
import dev.tandem.platform.sync.model.operation.Operation.Kind;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An operation as a client sends it.
@Serdeable
record OperationRequest(
        UUID id,
        String table,
        String operation,
        JsonNode data,
        long timestamp,
        @Nullable Long baseRevision) {
    static final long LAST_MILLIS = 253_402_300_799_999L;

    Operation toOperation(String text) {
        if (timestamp < 0 || timestamp > LAST_MILLIS) {
            throw new Invalid("timestamp", "must be milliseconds since 1970, before the year 10000");
        }
        return new Operation(id, table, kind(), row(), text, timestamp, baseRevision);
    }

    private Kind kind() {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(operation))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        "operation",
                        "must be one of "
                                + Arrays.stream(Kind.values()).map(Kind::name).collect(Collectors.joining(", "))));
    }

    private UUID row() {
        var id = data.isObject() ? data.get("id") : null;
        try {
            return Id.parse(id != null && id.isString() ? id.getStringValue() : "");
        } catch (IllegalArgumentException _) {
            throw new Invalid("data.id", "must be the id of the row");
        }
    }
}
