package dev.tandem.platform.migration.catalog;

import java.util.List;

/// A foreign key. It has no name here, as SQLite does not tell names of foreign keys.
///
/// @param onDelete what happens to a row when the row that it refers to is deleted
public record ForeignKey(List<String> columns, String target, String onDelete) {
    @Override
    public String toString() {
        return columns + " to " + target + ", on delete " + onDelete;
    }
}
