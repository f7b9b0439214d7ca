package dev.tandem.platform.sync.model.operation;

import dev.tandem.platform.sync.model.merge.Stamp;
import java.util.UUID;

/// An operation that a device of an account has sent.
///
/// @param stamp when it was done, by the clock of the server
public record Pushed(UUID owner, UUID device, Operation operation, Stamp stamp) {
    public UUID row() {
        return operation.row();
    }
}
