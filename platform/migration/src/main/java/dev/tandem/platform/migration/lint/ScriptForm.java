package dev.tandem.platform.migration.lint;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.jdbc.query.PositionalSql;
import dev.tandem.platform.migration.script.Effect;
import dev.tandem.platform.migration.script.StepKind;
import dev.tandem.platform.migration.sql.SqlChange.CreateIndex;
import dev.tandem.platform.migration.sql.SqlChange.DropIndex;
import dev.tandem.platform.migration.sql.SqlChange.ValidateConstraint;
import java.util.Set;

/// Whether the statements of a script are such as its header says.
final class ScriptForm {
    private static final Set<String> RANGE = Set.of("from", "to");

    private ScriptForm() {}

    static void check(LintedScript script, Findings findings) {
        var reason = script.header().reason();
        if (reason.isBlank() || reason.startsWith("@")) {
            findings.add(LintRule.NO_REASON, 1);
        }
        if (script.script().leadsForward()
                && Effect.of(script.script()) == Effect.LOSSY
                && script.header().lossy().isEmpty()) {
            findings.add(LintRule.LOSSY, 1);
        }
        for (var statement : script.statements()) {
            if (script.is(StepKind.BATCHED) && !isForBatches(statement)) {
                findings.add(LintRule.BATCH_WITHOUT_RANGE, statement.line());
            }
            if (script.isOn(Engine.POSTGRES)) {
                checkConcurrency(script, statement, findings);
            }
        }
    }

    private static boolean isForBatches(LintedStatement statement) {
        return RANGE.equals(Set.copyOf(PositionalSql.of(statement.sql()).names()));
    }

    private static void checkConcurrency(LintedScript script, LintedStatement statement, Findings findings) {
        var validates = !statement.changes().isEmpty()
                && statement.changes().stream().allMatch(ValidateConstraint.class::isInstance);
        if (!script.is(StepKind.CONCURRENT) && isConcurrent(statement)) {
            findings.add(LintRule.CONCURRENTLY_IN_TRANSACTION, statement.line());
        } else if (script.is(StepKind.CONCURRENT) && !isConcurrent(statement) && !validates) {
            findings.add(LintRule.CONCURRENT_MIXED, statement.line());
        }
    }

    private static boolean isConcurrent(LintedStatement statement) {
        return (statement.begins("reindex") && statement.says("concurrently"))
                || statement.changes().stream().anyMatch(change -> switch (change) {
                    case CreateIndex index -> index.concurrently();
                    case DropIndex index -> index.concurrently();
                    default -> false;
                });
    }
}
