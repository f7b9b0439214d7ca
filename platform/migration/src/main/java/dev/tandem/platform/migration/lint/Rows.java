package dev.tandem.platform.migration.lint;

import static java.util.stream.Collectors.joining;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.script.StepKind;
import dev.tandem.platform.migration.sql.ColumnDefinition;
import dev.tandem.platform.migration.sql.SqlChange;
import dev.tandem.platform.migration.sql.SqlChange.AddColumn;
import dev.tandem.platform.migration.sql.SqlChange.DeleteRows;
import dev.tandem.platform.migration.sql.SqlChange.InsertRows;
import dev.tandem.platform.migration.sql.SqlChange.UpdateRows;
import dev.tandem.platform.migration.sql.Token;
import java.util.regex.Pattern;

/// Rows that are changed all at once, or lost unseen.
final class Rows {
    private static final Pattern LITERAL =
            Pattern.compile("\\(*[-+]?([\\d.]+(e[-+]?\\d+)?|x?'.*'|null|true|false)\\)*", Pattern.DOTALL);

    private Rows() {}

    static void check(LintedScript script, Findings findings) {
        script.forEachChange((change, statement) -> {
            if (!script.is(StepKind.BATCHED) && changesAll(script, change)) {
                findings.add(LintRule.ROWS_WITHOUT_BATCH, statement.line());
            }
            if (script.isOn(Engine.SQLITE)) {
                checkOnSqlite(script, change, statement, findings);
            }
        });
    }

    /// SQLite takes a literal, also in parentheses, as the default of a new column.
    static boolean hasComputedDefault(ColumnDefinition column) {
        return column.clause("default")
                .map(clause -> clause.tokens().stream().skip(1).map(Token::text).collect(joining()))
                .filter(value -> !LITERAL.matcher(value).matches())
                .isPresent();
    }

    private static boolean changesAll(LintedScript script, SqlChange change) {
        return switch (change) {
            case UpdateRows rows -> script.mayHaveRows(rows.table());
            case DeleteRows(var table) -> script.mayHaveRows(table);
            default -> false;
        };
    }

    private static void checkOnSqlite(
            LintedScript script, SqlChange change, LintedStatement statement, Findings findings) {
        switch (change) {
            case InsertRows rows
            when rows.replacing() && script.mayHaveRows(rows.table()) ->
                findings.add(LintRule.INSERT_OR_REPLACE, statement.line());
            case UpdateRows rows
            when statement.says("update or replace") && script.mayHaveRows(rows.table()) ->
                findings.add(LintRule.INSERT_OR_REPLACE, statement.line());
            case AddColumn column
            when hasComputedDefault(column.defined()) && script.mayHaveRows(column.table()) ->
                findings.add(LintRule.DEFAULT_NOT_CONSTANT, statement.line());
            default -> {}
        }
    }
}
