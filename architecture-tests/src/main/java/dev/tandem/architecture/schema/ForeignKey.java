package dev.tandem.architecture.schema;

import java.util.List;

/// A reference to rows of another table, or of the same; SQLite does not tell its name.
///
/// @param onDelete what becomes of a row when the one that it refers to is deleted
public record ForeignKey(List<String> columns, String target, String onDelete) {
    @Override
    public String toString() {
        return columns + " to " + target + ", on delete " + onDelete;
    }
}
