package dev.tandem.platform.sync.repository;

import dev.tandem.platform.sync.model.merge.Base;
import dev.tandem.platform.sync.model.merge.RowState;
import dev.tandem.platform.sync.model.merge.StampedField;
import dev.tandem.platform.sync.model.merge.WrittenRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What is kept of the changes of each row.
public interface RowHistories {
    /// Empty for a row that the owner never had.
    Optional<RowState> find(UUID owner, UUID row);

    /// The row as it was at a revision; empty when that is forgotten.
    Optional<Base> base(UUID owner, UUID row, long revision);

    /// The rows that a device has written since a moment, the last one first.
    List<WrittenRow> writtenBy(UUID owner, UUID device, Instant since);

    /// The fields that a row had before a change; empty when it was not there.
    Optional<Map<String, String>> valuesBefore(UUID owner, UUID row, long number);

    /// Keeps with the last change of a row, which a device has made, the writes that its fields
    /// have their values from. Those with the number [StampedField#NEXT] are from this change.
    void stamp(UUID owner, UUID row, Map<String, StampedField> fields, UUID device);
}
