package dev.tandem.architecture.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A table, or a view if it has a definition, which is what it was made of.
public record Table(
        String name,
        String definition,
        Map<String, Column> columns,
        List<String> primaryKey,
        List<Index> indexes,
        List<ForeignKey> foreignKeys) {

    public Optional<Column> column(String column) {
        return Optional.ofNullable(columns.get(column));
    }

    public boolean isView() {
        return !definition.isEmpty();
    }
}
