package dev.tandem.platform.testkit.statement.sql;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The tables and views that exist after a migration, and those that it removes or renames.
public record SchemaChanges(Set<String> created, Set<String> gone) {
    private static final Set<String> KINDS = Set.of(
            "or",
            "replace",
            "global",
            "local",
            "temp",
            "temporary",
            "unlogged",
            "virtual",
            "recursive",
            "materialized");
    private static final Set<String> EXISTENCE = Set.of("if", "not", "exists", "only");

    public static SchemaChanges of(String script) {
        var changes = new SchemaChanges(new TreeSet<>(), new TreeSet<>());
        var tokens = new TokenReader(script);
        while (tokens.hasNext()) {
            switch (tokens.next().keyword()) {
                case "create" -> changes.create(tokens);
                case "drop" -> changes.drop(tokens);
                case "alter" -> changes.alter(tokens);
                default -> {}
            }
        }
        return changes;
    }

    public void applyTo(Map<String, String> owners, String module) {
        owners.keySet().removeAll(gone);
        created.forEach(table -> owners.put(table, module));
    }

    private void create(TokenReader tokens) {
        if (takesRelation(tokens)) {
            add(tokens.takeName());
        }
    }

    private void drop(TokenReader tokens) {
        if (takesRelation(tokens)) {
            remove(tokens.takeName());
            while (tokens.takes(",")) {
                remove(tokens.takeName());
            }
        }
    }

    private void alter(TokenReader tokens) {
        if (takesRelation(tokens)) {
            var old = tokens.takeName();
            if (tokens.takes("rename") && tokens.takes("to")) {
                remove(old);
                add(tokens.takeName());
            }
        }
    }

    private static boolean takesRelation(TokenReader tokens) {
        tokens.skip(KINDS);
        var isRelation = tokens.takes("table") || tokens.takes("view");
        tokens.skip(EXISTENCE);
        return isRelation;
    }

    private void add(String table) {
        created.add(table);
        gone.remove(table);
    }

    private void remove(String table) {
        created.remove(table);
        gone.add(table);
    }
}
