package dev.tandem.platform.migration.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A table or a view.
///
/// @param definition the query of a view; empty for a table
/// @param strict whether it refuses values of another type
/// @param checks the names of its checks
public record CatalogTable(
        String name,
        String definition,
        boolean strict,
        Map<String, CatalogColumn> columns,
        List<String> primaryKey,
        List<CatalogIndex> indexes,
        List<ForeignKey> foreignKeys,
        Set<String> checks) {

    public Optional<CatalogColumn> column(String column) {
        return Optional.ofNullable(columns.get(column));
    }

    public boolean isView() {
        return !definition.isEmpty();
    }
}
