package dev.tandem.platform.migration.lint;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.script.MigrationScript;
import dev.tandem.platform.migration.script.ScriptHeader;
import dev.tandem.platform.migration.script.StepKind;
import dev.tandem.platform.migration.sql.SchemaChanges;
import dev.tandem.platform.migration.sql.SqlChange;
import dev.tandem.platform.migration.sql.SqlChange.AddColumn;
import dev.tandem.platform.migration.sql.SqlChange.AlterColumn;
import dev.tandem.platform.migration.sql.SqlChange.CreateIndex;
import dev.tandem.platform.migration.sql.SqlChange.CreateTable;
import dev.tandem.platform.migration.sql.SqlChange.CreateView;
import dev.tandem.platform.migration.sql.SqlChange.DropColumn;
import dev.tandem.platform.migration.sql.SqlChange.DropIndex;
import dev.tandem.platform.migration.sql.SqlChange.DropTable;
import dev.tandem.platform.migration.sql.SqlChange.DropView;
import dev.tandem.platform.migration.sql.SqlChange.RenameColumn;
import dev.tandem.platform.migration.sql.SqlChange.RenameTable;
import dev.tandem.platform.migration.sql.SqlChange.UpdateRows;
import dev.tandem.platform.migration.sql.SqlChange.ValidateConstraint;
import dev.tandem.platform.migration.table.ScriptedTables;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// A script that could be read.
///
/// @param before the tables as the migrations before it have left them
/// @param undone the script that this one leads back from
record LintedScript(
        MigrationScript script,
        ScriptHeader header,
        List<LintedStatement> statements,
        Set<String> newTables,
        ScriptedTables before,
        Optional<LintedScript> undone) {

    static LintedScript forward(MigrationScript script, ScriptedTables before) {
        return read(script, before, Optional.empty());
    }

    static LintedScript back(MigrationScript script, ScriptedTables before, LintedScript undone) {
        return read(script, before, Optional.of(undone));
    }

    private static LintedScript read(MigrationScript script, ScriptedTables before, Optional<LintedScript> undone) {
        var statements = script.statements().stream().map(LintedStatement::of).toList();
        return new LintedScript(script, script.header(), statements, script.newTables(), before, undone);
    }

    boolean isOn(Engine engine) {
        return script.engine() == engine;
    }

    boolean is(StepKind kind) {
        return header.kind() == kind;
    }

    Stream<SqlChange> changes() {
        return statements.stream().flatMap(statement -> statement.changes().stream());
    }

    void forEachChange(BiConsumer<SqlChange, LintedStatement> look) {
        for (var statement : statements) {
            statement.changes().forEach(change -> look.accept(change, statement));
        }
    }

    /// Whether it changes values only, or looks at rows.
    boolean leavesSchema() {
        return changes().allMatch(change -> change instanceof UpdateRows || change instanceof ValidateConstraint);
    }

    /// Whether a table may have rows, and users: the script has not created it.
    boolean mayHaveRows(String table) {
        return !newTables.contains(table);
    }

    /// A table with rows is dropped under the name that another one is renamed to, or that it was
    /// itself renamed to before: a new table takes its place.
    boolean isRebuiltByHand(String table) {
        return isOn(Engine.SQLITE)
                && changes().anyMatch(change -> change.equals(new DropTable(table)))
                && changes()
                        .anyMatch(change -> change instanceof RenameTable rename
                                && rename.name().equals(table));
    }

    /// Whether a change takes away only what the script that it leads back from has brought, or
    /// what this one has itself brought or brings again.
    boolean takesBack(SqlChange change) {
        return switch (change) {
                    case DropTable(var table) -> !replacedTables().contains(table);
                    case DropView(var view) -> changes().anyMatch(new CreateView(view)::equals);
                    default -> false;
                }
                || undone.stream().flatMap(LintedScript::changes).anyMatch(other -> isUndoneBy(other, change));
    }

    /// The tables that were there before it, and that it drops or renames.
    private Set<String> replacedTables() {
        return SchemaChanges.of(changes().toList()).earlier();
    }

    private static boolean isUndoneBy(SqlChange change, SqlChange back) {
        return switch (back) {
            case DropTable(var table) -> change.equals(new CreateTable(table));
            case DropView(var view) -> change.equals(new CreateView(view));
            case DropIndex index ->
                change instanceof CreateIndex made && made.index().equals(index.index());
            case DropColumn(var table, var column) ->
                change instanceof AddColumn added
                        && added.table().equals(table)
                        && added.column().equals(column);
            case RenameTable rename ->
                change instanceof RenameTable(var table, var name)
                        && table.equals(rename.name())
                        && name.equals(rename.table());
            case RenameColumn rename ->
                change instanceof RenameColumn(var table, var column, var name)
                        && table.equals(rename.table())
                        && column.equals(rename.name())
                        && name.equals(rename.column());
            case AlterColumn alteration ->
                alteration.action().equals("drop not null")
                        && change instanceof AlterColumn other
                        && other.table().equals(alteration.table())
                        && other.column().equals(alteration.column())
                        && other.action().equals("set not null");
            default -> false;
        };
    }
}
