package dev.tandem.platform.migration.lint;

import static java.util.stream.Collectors.toSet;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.script.Rebuild;
import dev.tandem.platform.migration.sql.Clause;
import dev.tandem.platform.migration.sql.ColumnDefinition;
import dev.tandem.platform.migration.sql.SqlChange;
import dev.tandem.platform.migration.sql.SqlChange.DropTable;
import dev.tandem.platform.migration.sql.TableDefinition;
import dev.tandem.platform.migration.sql.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Tables of SQLite that are rebuilt by hand or for nothing, or dropped although others need them.
record Rebuilds(LintedScript script, Findings findings) {

    private static final Set<String> NULLABILITY = Set.of("not", "null");

    /// What SQLite cannot alter of a column.
    private record FixedColumn(String name, List<Token> type, Set<Clause> clauses) {}

    static void check(LintedScript script, Findings findings) {
        var rebuilds = new Rebuilds(script, findings);
        if (script.isOn(Engine.SQLITE)) {
            script.header().rebuilds().forEach(rebuilds::check);
            script.forEachChange(rebuilds::check);
        } else if (!script.header().rebuilds().isEmpty()) {
            findings.add(LintRule.REBUILD_ON_POSTGRES, 1);
        }
    }

    private void check(SqlChange change, LintedStatement statement) {
        if (!(change instanceof DropTable(var table))) {
            return;
        }
        if (script.isRebuiltByHand(table)) {
            findings.add(LintRule.REBUILD_BY_HAND, statement.line(), table);
        } else if (script.before().referringTo(table).anyMatch(this::stays)) {
            findings.add(LintRule.DROP_PARENT, statement.line(), table);
        }
    }

    private boolean stays(String table) {
        return script.header().rebuild(table).isEmpty()
                && script.changes().noneMatch(change -> change.equals(new DropTable(table)));
    }

    private void check(Rebuild rebuild) {
        var table = rebuild.table();
        var statement = script.statements().stream()
                .filter(one ->
                        one.table().filter(made -> made.name().equals(table)).isPresent())
                .findFirst();
        if (statement.isEmpty()) {
            findings.add(LintRule.REBUILD_WITHOUT_TABLE, 1, table);
        } else if (rebuild.copies().isEmpty() && isNeedless(statement.get().table())) {
            findings.add(LintRule.NEEDLESS_REBUILD, statement.get().line(), table);
        }
    }

    private boolean isNeedless(Optional<TableDefinition> definition) {
        return definition
                .flatMap(after -> script.before().find(after.name()).filter(before -> canBecome(before, after)))
                .isPresent();
    }

    /// Whether SQLite can alter one table to be the other: it adds and drops checks by name, sets
    /// and drops not null, adds columns at the end, and drops those that nothing depends on.
    private static boolean canBecome(TableDefinition before, TableDefinition after) {
        var kept = before.columns().stream()
                .filter(column -> after.has(column.name()))
                .toList();
        var dropped = before.columns().stream().filter(column -> !after.has(column.name()));
        var added = after.columns().stream().filter(column -> !before.has(column.name()));
        return before.options().equals(after.options())
                && fixed(before.constraints()).equals(fixed(after.constraints()))
                && fixedColumns(kept.stream())
                        .equals(fixedColumns(after.columns().stream().limit(kept.size())))
                && dropped.noneMatch(column -> fixed(column.clauses()).stream().anyMatch(Clause::isConstraint))
                && added.allMatch(Rebuilds::canBeAdded);
    }

    private static List<FixedColumn> fixedColumns(Stream<ColumnDefinition> columns) {
        return columns.map(column -> new FixedColumn(column.name(), column.type(), fixed(column.clauses())))
                .toList();
    }

    private static Set<Clause> fixed(List<Clause> clauses) {
        return clauses.stream()
                .filter(clause -> !NULLABILITY.contains(clause.kind()))
                .filter(clause -> !(clause.kind().equals("check") && clause.isNamed()))
                .collect(toSet());
    }

    private static boolean canBeAdded(ColumnDefinition column) {
        var isBareOrDefault = !column.has("references") || !column.has("default");
        return isBareOrDefault
                && !column.isRequired()
                && !column.isStored()
                && !column.has("unique")
                && !column.has("primary key")
                && !Rows.hasComputedDefault(column);
    }
}
