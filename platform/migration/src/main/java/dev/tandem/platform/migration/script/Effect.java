package dev.tandem.platform.migration.script;

import dev.tandem.platform.migration.sql.SchemaChanges;
import dev.tandem.platform.migration.sql.SqlChange;
import dev.tandem.platform.migration.sql.SqlChange.AddColumn;
import dev.tandem.platform.migration.sql.SqlChange.CreateIndex;
import dev.tandem.platform.migration.sql.SqlChange.CreateTable;
import dev.tandem.platform.migration.sql.SqlChange.CreateTrigger;
import dev.tandem.platform.migration.sql.SqlChange.CreateView;
import dev.tandem.platform.migration.sql.SqlChange.DeleteRows;
import dev.tandem.platform.migration.sql.SqlChange.DropColumn;
import dev.tandem.platform.migration.sql.SqlChange.DropTable;
import dev.tandem.platform.migration.sql.SqlChange.InsertRows;
import dev.tandem.platform.migration.sql.SqlChange.Other;
import dev.tandem.platform.migration.sql.SqlChange.UpdateRows;
import java.util.Locale;
import java.util.Set;

/// What a script does to what is there.
public enum Effect {
    /// It only adds, so that a program that does not know it works on.
    ADDITIVE,
    /// All rows and values are still there.
    LOSSLESS,
    /// It removes rows or values.
    LOSSY,
    /// Nothing leads back from it.
    IRREVERSIBLE;

    public static Effect of(MigrationScript script) {
        var header = script.header();
        if (header.irreversible().isPresent()) {
            return IRREVERSIBLE;
        }
        var created = script.newTables();
        var earlier = SchemaChanges.of(script.changes()).earlier();
        var drops =
                header.rebuilds().stream().anyMatch(rebuild -> !rebuild.lost().isEmpty());
        if (drops
                || !OverwrittenValues.of(script).isEmpty()
                || !header.lossy().isEmpty()
                || script.changes().stream().anyMatch(change -> loses(change, created, earlier))) {
            return LOSSY;
        }
        if (header.additive().isPresent()) {
            return ADDITIVE;
        }
        return header.rebuilds().isEmpty() && script.changes().stream().allMatch(change -> adds(change, created))
                ? ADDITIVE
                : LOSSLESS;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean loses(SqlChange change, Set<String> created, Set<String> earlier) {
        return switch (change) {
            case DropTable(var table) -> earlier.contains(table);
            case DropColumn column -> !created.contains(column.table());
            case DeleteRows(var table) -> !created.contains(table);
            case InsertRows rows -> rows.replacing() && !created.contains(rows.table());
            default -> false;
        };
    }

    private static boolean adds(SqlChange change, Set<String> created) {
        return switch (change) {
            case CreateTable _, CreateView _ -> true;
            case CreateTrigger trigger -> trigger.table().isEmpty() || created.contains(trigger.table());
            case CreateIndex index -> !index.unique() || created.contains(index.table());
            case AddColumn column -> !column.isRequired() || created.contains(column.table());
            case InsertRows rows -> created.contains(rows.table());
            case UpdateRows rows -> created.contains(rows.table());
            case Other(var keyword) -> keyword.equals("comment");
            default -> false;
        };
    }
}
