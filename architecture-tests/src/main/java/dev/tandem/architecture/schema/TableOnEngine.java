package dev.tandem.architecture.schema;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.catalog.CatalogTable;
import dev.tandem.platform.migration.catalog.Schema;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// A table on one of the databases.
record TableOnEngine(Engine engine, CatalogTable table) {

    static Collection<TableOnEngine> in(List<Schema> schemas) {
        return schemas.stream()
                .flatMap(schema ->
                        schema.tables().values().stream().map(table -> new TableOnEngine(schema.engine(), table)))
                .toList();
    }

    Stream<String> unindexedKeys() {
        return table.foreignKeys().stream()
                .filter(key -> table.indexes().stream().noneMatch(index -> index.finds(key.columns())))
                .map(key -> this + " has no index that begins with " + key.columns() + ", by which it refers to "
                        + key.target());
    }

    @Override
    public String toString() {
        return (table.isView() ? "View <" : "Table <") + table.name() + "> on " + engine.productName();
    }
}
