package dev.tandem.platform.migration.catalog;

/// A column as its database describes it.
///
/// @param type in lower case
/// @param expression what its values are computed from; empty for a column that is written
public record CatalogColumn(String name, String type, boolean nullable, String expression) {

    public boolean isGenerated() {
        return !expression.isEmpty();
    }
}
