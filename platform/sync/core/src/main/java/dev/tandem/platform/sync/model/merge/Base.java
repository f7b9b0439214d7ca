package dev.tandem.platform.sync.model.merge;

import java.util.Map;

/// The row that a client has changed, as it knew it.
///
/// @param number that of the last change of the row that the client knew
/// @param values its fields as JSON
public record Base(long number, Map<String, String> values) {}
