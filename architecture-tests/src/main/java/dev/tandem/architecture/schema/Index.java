package dev.tandem.architecture.schema;

import java.util.List;

/// An index, including those of unique and primary keys.
///
/// @param partial whether the index leaves out rows
public record Index(String name, boolean unique, boolean partial, List<String> columns) {

    /// Whether the index finds the rows with given values of these columns without reading
    /// other rows.
    boolean finds(List<String> wanted) {
        return !partial
                && columns.size() >= wanted.size()
                && columns.subList(0, wanted.size()).containsAll(wanted);
    }
}
