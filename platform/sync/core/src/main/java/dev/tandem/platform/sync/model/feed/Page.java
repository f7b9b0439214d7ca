package dev.tandem.platform.sync.model.feed;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Changes that follow each other.
///
/// @param end the number up to which nothing is missing
public record Page(List<ChangedRow> changes, long end, boolean hasMore) {

    /// A changed row.
    ///
    /// @param row as it is now; null when it is gone
    public record ChangedRow(
            String table, UUID id, long revision, @Nullable Record row) {}
}
