package dev.tandem.platform.sync.jdbc;

import dev.tandem.platform.jdbc.table.Range;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/// A row of `sync_feed`: how far the feed of a scope has come, and up to where what was deleted is
/// forgotten.
@MappedEntity("sync_feed")
record FeedRow(
        @Id UUID scopeId,
        @Range(min = 1) long lastNumber,
        @Range(min = 0) long sweptNumber) {}
