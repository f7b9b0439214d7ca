package dev.tandem.platform.sync.repository;

import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.platform.sync.model.operation.ConflictRecord;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The conflicts of accounts.
public interface ConflictRepository {
    void add(UUID owner, ConflictRecord conflict);

    Optional<ConflictRecord> find(UUID owner, UUID id);

    /// Those that nobody has resolved, the latest first.
    Slice<ConflictRecord> unresolved(UUID owner, SliceRequest request);

    void resolve(UUID owner, UUID id, Instant now);

    int removeBefore(Instant moment);
}
