package dev.tandem.platform.migration.lint;

import dev.tandem.platform.migration.script.Rebuild;
import dev.tandem.platform.migration.sql.SqlChange;
import dev.tandem.platform.migration.sql.SqlChange.AddColumn;
import dev.tandem.platform.migration.sql.SqlChange.AlterColumn;
import dev.tandem.platform.migration.sql.SqlChange.DropColumn;
import dev.tandem.platform.migration.sql.SqlChange.DropTable;
import dev.tandem.platform.migration.sql.SqlChange.DropView;
import dev.tandem.platform.migration.sql.SqlChange.RenameColumn;
import dev.tandem.platform.migration.sql.SqlChange.RenameTable;
import java.util.Optional;

/// What breaks the program that runs while the database is migrated.
final class RunningProgram {
    private RunningProgram() {}

    static void check(LintedScript script, Findings findings) {
        script.forEachChange((change, statement) -> {
            if (!script.takesBack(change)) {
                rule(script, change).ifPresent(rule -> findings.add(rule, statement.line()));
            }
        });
        for (var rebuild : script.header().rebuilds()) {
            if (dropsColumn(script, rebuild)) {
                findings.add(LintRule.DROP_COLUMN, 1, rebuild.table());
            }
        }
    }

    private static Optional<LintRule> rule(LintedScript script, SqlChange change) {
        return switch (change) {
            case DropTable(var table) when !script.isRebuiltByHand(table) -> Optional.of(LintRule.DROP_TABLE);
            case DropView _ -> Optional.of(LintRule.DROP_TABLE);
            case DropColumn column when script.mayHaveRows(column.table()) -> Optional.of(LintRule.DROP_COLUMN);
            case RenameTable(var table, var name)
            when script.mayHaveRows(name) && !script.isRebuiltByHand(table) && !script.isRebuiltByHand(name) ->
                Optional.of(LintRule.RENAME_TABLE);
            case RenameColumn column when script.mayHaveRows(column.table()) -> Optional.of(LintRule.RENAME_COLUMN);
            case AddColumn column
            when column.isRequired() && script.mayHaveRows(column.table()) -> Optional.of(LintRule.REQUIRED_COLUMN);
            case AlterColumn column
            when column.action().equals("drop not null") && script.mayHaveRows(column.table()) ->
                Optional.of(LintRule.DROP_NOT_NULL);
            default -> Optional.empty();
        };
    }

    /// A way back drops what the rebuild that it undoes has added.
    private static boolean dropsColumn(LintedScript script, Rebuild rebuild) {
        var undoesRebuild = script.undone()
                .flatMap(undone -> undone.header().rebuild(rebuild.table()))
                .isPresent();
        return !undoesRebuild && !rebuild.lost().isEmpty();
    }
}
