package dev.tandem.platform.migration.script;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// A table that SQLite cannot alter as wanted, so that a new one with the same rows takes its
/// place.
///
/// @param copies columns whose values are not those of the column of the same name, with the
///     expression that they are computed by
/// @param lost columns that shall go with their values
/// @param dropped constraints, indexes and triggers that shall go
public record Rebuild(
        String table, SequencedMap<String, String> copies, SequencedSet<String> lost, SequencedSet<String> dropped) {
    Rebuild(String table) {
        this(table, new LinkedHashMap<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    }
}
