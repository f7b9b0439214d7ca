package dev.tandem.platform.sync.repository;

import dev.tandem.platform.sync.model.operation.Receipt;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// What clients were told about their operations.
public interface Receipts {
    /// Those of the operations that were received before, by their ids.
    Map<UUID, Receipt> find(UUID owner, Collection<UUID> operations);

    void add(UUID owner, Receipt receipt);

    int removeBefore(Instant moment);
}
