package dev.tandem.architecture.schema;

import dev.tandem.platform.jdbc.address.Engine;
import java.util.Map;
import java.util.Optional;

/// All tables and views of a migrated database, by name.
public record Schema(Engine engine, Map<String, Table> tables) {

    public Optional<Table> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }
}
