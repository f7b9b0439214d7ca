package dev.tandem.platform.sync.model.operation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a client has done to a row while it had no network.
///
/// @param row the id of the row
/// @param data the fields of the row, or those that have changed, as JSON
/// @param timestamp the milliseconds of the client's clock
/// @param baseRevision the revision that the client has changed; null when it does not say
public record Operation(
        UUID id,
        String table,
        Kind kind,
        UUID row,
        String data,
        long timestamp,
        @Nullable Long baseRevision) {
    public enum Kind {
        INSERT,
        UPDATE,
        DELETE
    }
}
