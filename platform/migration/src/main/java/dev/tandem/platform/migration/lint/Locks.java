package dev.tandem.platform.migration.lint;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.sql.Clause;
import dev.tandem.platform.migration.sql.ColumnDefinition;
import dev.tandem.platform.migration.sql.SqlChange;
import dev.tandem.platform.migration.sql.SqlChange.AddColumn;
import dev.tandem.platform.migration.sql.SqlChange.AddConstraint;
import dev.tandem.platform.migration.sql.SqlChange.AlterColumn;
import dev.tandem.platform.migration.sql.SqlChange.CreateIndex;
import dev.tandem.platform.migration.sql.SqlChange.DropIndex;
import dev.tandem.platform.migration.sql.SqlChange.ValidateConstraint;
import dev.tandem.platform.migration.table.ScriptedTables;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Locks of PostgreSQL that are held for as long as all rows of a table take.
record Locks(LintedScript script, Findings findings) {
    private static final Set<String> INDEXED = Set.of("unique", "primary key", "exclude");

    private static final Set<String> SAME_FOR_ALL_ROWS = Set.of(
            "now",
            "current_timestamp",
            "transaction_timestamp",
            "statement_timestamp",
            "date_trunc",
            "make_date",
            "make_timestamptz",
            "to_timestamp",
            "jsonb_build_array",
            "jsonb_build_object");

    static void check(LintedScript script, Findings findings) {
        if (script.isOn(Engine.POSTGRES)) {
            var locks = new Locks(script, findings);
            script.forEachChange(
                    (change, statement) -> locks.rules(change).forEach(rule -> findings.add(rule, statement.line())));
        }
    }

    private Stream<LintRule> rules(SqlChange change) {
        return switch (change) {
            case CreateIndex index
            when !index.concurrently() && script.mayHaveRows(index.table()) ->
                Stream.of(LintRule.INDEX_WITHOUT_CONCURRENTLY);
            case DropIndex index
            when !index.concurrently() && !script.takesBack(index) ->
                Stream.of(LintRule.DROP_INDEX_WITHOUT_CONCURRENTLY);
            case AddConstraint constraint when script.mayHaveRows(constraint.table()) -> rules(constraint);
            case AddColumn column when script.mayHaveRows(column.table()) -> rules(column.defined());
            case AlterColumn column when script.mayHaveRows(column.table()) -> rules(column);
            case ValidateConstraint validation when isAddedHere(validation) -> Stream.of(LintRule.VALIDATED_AT_ONCE);
            default -> Stream.empty();
        };
    }

    private static Stream<LintRule> rules(AddConstraint constraint) {
        if (INDEXED.contains(constraint.kind())) {
            return constraint.usingIndex() ? Stream.empty() : Stream.of(LintRule.CONSTRAINT_WITHOUT_INDEX);
        }
        if (constraint.deferred()) {
            return Stream.empty();
        }
        return switch (constraint.kind()) {
            case "foreign key" -> Stream.of(LintRule.FOREIGN_KEY_CHECKED_AT_ONCE);
            case "check" -> Stream.of(LintRule.CHECK_CHECKED_AT_ONCE);
            case "not" -> Stream.of(LintRule.SET_NOT_NULL);
            default -> Stream.empty();
        };
    }

    /// PostgreSQL does not look for what a new column refers to, as long as it is null in every
    /// row.
    private static Stream<LintRule> rules(ColumnDefinition column) {
        var rules = Stream.<LintRule>builder();
        if (column.has("references") && column.has("default")) {
            rules.add(LintRule.FOREIGN_KEY_CHECKED_AT_ONCE);
        }
        if (column.has("check")) {
            rules.add(LintRule.CHECK_CHECKED_AT_ONCE);
        }
        if (INDEXED.stream().anyMatch(column::has)) {
            rules.add(LintRule.CONSTRAINT_WITHOUT_INDEX);
        }
        if (column.isSerial() || column.isStored() || hasVolatileDefault(column)) {
            rules.add(LintRule.COLUMN_REWRITES_TABLE);
        }
        return rules.build();
    }

    /// What is the same for all rows is worked out once, when the column is added.
    private static boolean hasVolatileDefault(ColumnDefinition column) {
        var tokens = column.clause("default").map(Clause::tokens).orElse(List.of());
        return IntStream.range(1, tokens.size() - 1)
                .filter(place -> tokens.get(place + 1).is("("))
                .filter(place -> !tokens.get(place - 1).is(":"))
                .mapToObj(tokens::get)
                .anyMatch(token -> token.name().isPresent() && !token.isOneOf(SAME_FOR_ALL_ROWS));
    }

    private Stream<LintRule> rules(AlterColumn column) {
        return switch (column.action()) {
            case "type" -> Stream.of(LintRule.TYPE_CHANGE);
            case "set not null" -> isKnownNotNull(column) ? Stream.empty() : Stream.of(LintRule.SET_NOT_NULL);
            case "add generated" -> Stream.of(LintRule.COLUMN_REWRITES_TABLE);
            default -> Stream.empty();
        };
    }

    private boolean isKnownNotNull(AlterColumn column) {
        return script.before()
                .find(column.table())
                .filter(table -> table.clauses().anyMatch(clause -> ensuresValue(clause, column.column())))
                .isPresent();
    }

    private static boolean ensuresValue(Clause clause, String column) {
        return clause.kind().equals("check")
                && !clause.says(ScriptedTables.NOT_VALID)
                && clause.says(column + " is not null")
                && !clause.says("or");
    }

    private boolean isAddedHere(ValidateConstraint validation) {
        return script.changes()
                .anyMatch(change -> change instanceof AddConstraint added
                        && added.clause().name().equals(validation.constraint()));
    }
}
