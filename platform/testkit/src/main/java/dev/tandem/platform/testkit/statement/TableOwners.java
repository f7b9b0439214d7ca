package dev.tandem.platform.testkit.statement;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.script.MigrationScript;
import dev.tandem.platform.migration.script.MigrationScripts;
import dev.tandem.platform.migration.sql.SchemaChanges;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The module that each table and view belongs to: the one whose migration created it, on
/// either database.
public final class TableOwners {
    private final Map<String, String> owners = new TreeMap<>();

    TableOwners() {}

    /// Reads the owners from the migration scripts of a class path.
    public static TableOwners on(ClassLoader classPath) {
        var owners = new TableOwners();
        for (var engine : Engine.values()) {
            owners.add(MigrationScripts.on(classPath, engine).all());
        }
        return owners;
    }

    /// Adds the tables and views that exist after the migrations of one database.
    void add(List<MigrationScript> scripts) {
        var remaining = new TreeMap<String, String>();
        scripts.stream()
                .filter(MigrationScript::leadsForward)
                .sorted(Comparator.comparing(MigrationScript::name))
                .forEach(script -> SchemaChanges.of(script.changes()).applyTo(remaining, script.module()));
        owners.putAll(remaining);
    }

    /// The owner of a table. Empty for a table that no migration creates. Case does not
    /// matter.
    public Optional<String> ownerOf(String table) {
        return Optional.ofNullable(owners.get(table.toLowerCase(Locale.ROOT)));
    }

    public Set<String> tablesOf(String module) {
        return owners.entrySet().stream()
                .filter(entry -> entry.getValue().equals(module))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Set<String> modules() {
        return new TreeSet<>(owners.values());
    }
}
