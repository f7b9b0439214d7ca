package dev.tandem.platform.migration.derive;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.table.Column;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What cannot be told from the rows, and somebody has to say.
///
/// @param renames new names by `<table>` or `<table>.<column>`
/// @param fills what rows that are there get for a new column that takes no null, an expression
///     of SQL by `<table>.<column>`, or by `sqlite:<table>.<column>` for one database alone
/// @param drops tables and columns that are gone, although something like them is new
public record Decisions(Map<String, String> renames, Map<String, String> fills, Set<String> drops) {
    public static final Decisions NONE = new Decisions(Map.of(), Map.of(), Set.of());

    Optional<String> fill(Engine engine, String table, Column column) {
        var name = table + "." + column.name();
        return Optional.ofNullable(fills.get(engine.dialect() + ":" + name))
                .or(() -> Optional.ofNullable(fills.get(name)));
    }
}
