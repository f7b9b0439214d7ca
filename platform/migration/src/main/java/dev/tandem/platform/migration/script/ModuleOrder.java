package dev.tandem.platform.migration.script;

import dev.tandem.platform.migration.sql.SchemaChanges;
import dev.tandem.platform.migration.sql.TokenReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The order of modules for migrations of the same version: a module comes after those whose
/// tables its foreign keys refer to.
final class ModuleOrder implements Comparator<String> {
    private final Map<String, Set<String>> referred = new TreeMap<>();
    private final List<String> ordered = new ArrayList<>();

    ModuleOrder(List<MigrationScript> scripts) {
        var owners = new HashMap<String, String>();
        for (var script : scripts) {
            referred.put(script.module(), new TreeSet<>());
            SchemaChanges.of(script.changes()).created().forEach(table -> owners.put(table, script.module()));
        }
        for (var script : scripts) {
            var modules = referred.getOrDefault(script.module(), Set.of());
            references(script.sql()).stream()
                    .map(table -> owners.getOrDefault(table, script.module()))
                    .filter(owner -> !owner.equals(script.module()))
                    .forEach(modules::add);
        }
        referred.keySet().forEach(module -> place(module, new LinkedHashSet<>()));
    }

    @Override
    public int compare(String one, String other) {
        return Integer.compare(ordered.indexOf(one), ordered.indexOf(other));
    }

    /// Places what a module refers to before it. Two modules that refer to each other keep the
    /// order of their names.
    private void place(String module, Set<String> waiting) {
        if (ordered.contains(module) || !waiting.add(module)) {
            return;
        }
        referred.getOrDefault(module, Set.of()).forEach(other -> place(other, waiting));
        ordered.add(module);
    }

    private static Set<String> references(String sql) {
        var tables = new TreeSet<String>();
        var tokens = new TokenReader(sql);
        while (tokens.hasNext()) {
            if (tokens.next().is("references")) {
                tables.add(tokens.takeName());
            }
        }
        return tables;
    }
}
