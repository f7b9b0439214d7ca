package dev.tandem.architecture.schema;

import java.util.List;

/// An index, also one that a unique or primary key brings.
///
/// @param partial whether it leaves out rows
public record Index(String name, boolean unique, boolean partial, List<String> columns) {

    /// Whether rows with these values are found without reading others.
    boolean finds(List<String> wanted) {
        return !partial
                && columns.size() >= wanted.size()
                && columns.subList(0, wanted.size()).containsAll(wanted);
    }
}
