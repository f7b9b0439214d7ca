package dev.tandem.platform.migration.lint;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.sql.Clause;
import dev.tandem.platform.migration.sql.ColumnDefinition;
import dev.tandem.platform.migration.sql.SqlChange;
import dev.tandem.platform.migration.sql.SqlChange.AddColumn;
import dev.tandem.platform.migration.sql.SqlChange.AddConstraint;
import dev.tandem.platform.migration.sql.SqlChange.CreateIndex;
import dev.tandem.platform.migration.sql.SqlChange.CreateTable;
import dev.tandem.platform.migration.sql.SqlChange.CreateView;
import dev.tandem.platform.migration.sql.SqlChange.RenameColumn;
import dev.tandem.platform.migration.sql.SqlChange.RenameTable;
import dev.tandem.platform.migration.sql.TableDefinition;
import java.util.Set;

/// Names, types and options by which the databases would come to differ.
record Definitions(Engine engine, Findings findings) {
    private static final int LONGEST_NAME = 63;
    private static final Set<String> CHAR = Set.of("char", "character", "bpchar");

    static void check(LintedScript script, Findings findings) {
        var definitions = new Definitions(script.script().engine(), findings);
        for (var statement : script.statements()) {
            statement.table().ifPresent(table -> definitions.check(table, statement.line()));
        }
        script.forEachChange((change, statement) -> definitions.check(change, statement.line()));
    }

    private void check(TableDefinition table, int line) {
        table.columns().forEach(column -> check(table.name(), column, line));
        table.constraints().forEach(constraint -> check(table.name(), constraint, line));
        if (engine == Engine.SQLITE && !table.isStrict()) {
            findings.add(LintRule.NOT_STRICT, line, table.name());
        }
    }

    private void check(SqlChange change, int line) {
        switch (change) {
            case CreateTable(var table) -> checkName(table, line);
            case CreateView(var view) -> checkName(view, line);
            case RenameTable rename -> checkName(rename.name(), line);
            case RenameColumn rename -> checkName(rename.name(), line);
            case AddColumn column -> check(column.table(), column.defined(), line);
            case AddConstraint constraint
            when !constraint.usingIndex() -> check(constraint.table(), constraint.clause(), line);
            case CreateIndex index when index.index().isEmpty() -> findings.add(LintRule.UNNAMED, line, "index");
            case CreateIndex index -> checkName(index.index(), line);
            default -> {}
        }
    }

    private void check(String table, ColumnDefinition column, int line) {
        checkName(column.name(), line);
        column.clauses().forEach(clause -> check(table + "." + column.name(), clause, line));
        if (engine == Engine.POSTGRES) {
            checkType(table, column, line);
        }
    }

    private void check(String owner, Clause clause, int line) {
        checkName(clause.name(), line);
        if (clause.isConstraint() && !clause.isNamed()) {
            findings.add(LintRule.UNNAMED, line, clause.kind() + " of " + owner);
        }
    }

    private void checkType(String table, ColumnDefinition column, int line) {
        var type = column.type().isEmpty() ? "" : column.type().getFirst().keyword();
        if (CHAR.contains(type) && !column.hasType("varying")) {
            findings.add(LintRule.CHAR_TYPE, line, table + "." + column.name());
        }
        if (type.equals("timestamp") && !column.hasType("with time zone")) {
            findings.add(LintRule.TIMESTAMP_WITHOUT_ZONE, line, table + "." + column.name());
        }
    }

    private void checkName(String name, int line) {
        if (name.getBytes(UTF_8).length > LONGEST_NAME) {
            findings.add(LintRule.LONG_NAME, line, name);
        }
    }
}
