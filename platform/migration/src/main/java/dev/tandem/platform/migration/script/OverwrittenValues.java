package dev.tandem.platform.migration.script;

import dev.tandem.platform.migration.sql.SqlChange;
import dev.tandem.platform.migration.sql.SqlChange.AddColumn;
import dev.tandem.platform.migration.sql.SqlChange.AlterColumn;
import dev.tandem.platform.migration.sql.SqlChange.InsertRows;
import dev.tandem.platform.migration.sql.SqlChange.UpdateRows;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The tables of which a script may write other values over those that are there, unless it says
/// why nothing is lost by that.
public final class OverwrittenValues {
    /// Another column, or any value as a text, is still the same value.
    private static final Pattern KEPT =
            Pattern.compile("[\\w.\"]+|cast\\s*\\(\\s*[\\w.\"]+\\s+as\\s+text\\s*\\)", Pattern.CASE_INSENSITIVE);

    private final MigrationScript script;
    private final Set<String> newTables;

    private OverwrittenValues(MigrationScript script) {
        this.script = script;
        newTables = script.newTables();
    }

    public static SortedSet<String> of(MigrationScript script) {
        var header = script.header();
        var tables = new TreeSet<String>();
        if (header.lossless().isPresent() || header.additive().isPresent()) {
            return tables;
        }
        var values = new OverwrittenValues(script);
        script.changes().forEach(change -> values.add(change, tables));
        header.rebuilds().stream()
                .filter(rebuild -> !rebuild.copies().values().stream()
                        .allMatch(source -> KEPT.matcher(source.strip()).matches()))
                .forEach(rebuild -> tables.add(rebuild.table()));
        return tables;
    }

    private void add(SqlChange change, Set<String> tables) {
        switch (change) {
            case UpdateRows(var table, var columns)
            when !newTables.contains(table) && !areNew(table, columns) -> tables.add(table);
            case InsertRows rows when rows.updating() && !newTables.contains(rows.table()) -> tables.add(rows.table());
            case AlterColumn column
            when column.action().equals("type") && !newTables.contains(column.table()) -> tables.add(column.table());
            default -> {}
        }
    }

    /// A column that the script itself adds had no values.
    private boolean areNew(String table, Set<String> columns) {
        return !columns.isEmpty()
                && columns.stream()
                        .allMatch(column -> script.changes().stream()
                                .anyMatch(change -> change instanceof AddColumn added
                                        && added.table().equals(table)
                                        && added.column().equals(column)));
    }
}
