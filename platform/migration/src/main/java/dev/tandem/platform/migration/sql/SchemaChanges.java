package dev.tandem.platform.migration.sql;

import dev.tandem.platform.migration.sql.SqlChange.CreateTable;
import dev.tandem.platform.migration.sql.SqlChange.CreateView;
import dev.tandem.platform.migration.sql.SqlChange.DropTable;
import dev.tandem.platform.migration.sql.SqlChange.DropView;
import dev.tandem.platform.migration.sql.SqlChange.RenameTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The tables and views that exist after a migration, and those that it removes or renames.
///
/// @param earlier tables whose rows were there before, though it creates them: it renames one to
///     this name, or removes it first
public record SchemaChanges(Set<String> created, Set<String> gone, Set<String> earlier) {

    public static SchemaChanges of(List<SqlChange> migration) {
        var changes = new SchemaChanges(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        migration.forEach(changes::add);
        return changes;
    }

    public void applyTo(Map<String, String> owners, String module) {
        owners.keySet().removeAll(gone);
        created.forEach(table -> owners.put(table, module));
    }

    private void add(SqlChange change) {
        switch (change) {
            case CreateTable(var table) -> create(table);
            case CreateView(var view) -> create(view);
            case DropTable(var table) -> remove(table);
            case DropView(var view) -> remove(view);
            case RenameTable(var table, var name) -> {
                if (!created.contains(table)) {
                    earlier.add(name);
                }
                remove(table);
                create(name);
            }
            default -> {}
        }
    }

    private void create(String relation) {
        created.add(relation);
        gone.remove(relation);
    }

    private void remove(String relation) {
        if (!created.remove(relation)) {
            earlier.add(relation);
        }
        gone.add(relation);
    }
}
