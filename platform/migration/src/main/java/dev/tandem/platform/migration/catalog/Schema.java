package dev.tandem.platform.migration.catalog;

import dev.tandem.platform.jdbc.address.Engine;
import java.util.Map;
import java.util.Optional;

/// All tables and views of a migrated database, by name.
public record Schema(Engine engine, Map<String, CatalogTable> tables) {

    public Optional<CatalogTable> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }
}
