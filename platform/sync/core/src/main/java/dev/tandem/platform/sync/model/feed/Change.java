package dev.tandem.platform.sync.model.feed;

import java.util.UUID;

/// The last change of a row.
///
/// @param number its place in the feed
/// @param revision that of the thing that the row belongs to, after the change
/// @param deleted whether the row is gone
public record Change(long number, String table, UUID row, long revision, boolean deleted) {}
