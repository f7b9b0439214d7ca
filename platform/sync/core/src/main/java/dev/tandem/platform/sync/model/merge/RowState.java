package dev.tandem.platform.sync.model.merge;

import java.util.Map;

/// A row as its last change has left it.
///
/// @param fields with the writes that they have their values from; none of a row that is gone
public record RowState(long revision, boolean deleted, Map<String, StampedField> fields) {}
