package dev.tandem.platform.migration;

import dev.tandem.platform.migration.history.HistoryTable;
import dev.tandem.platform.migration.history.SchemaState;
import dev.tandem.platform.migration.problem.MigrationProblem;
import dev.tandem.platform.migration.script.Migration;
import dev.tandem.platform.migration.script.MigrationScript;
import dev.tandem.platform.migration.script.MigrationScripts;
import dev.tandem.platform.migration.script.StepKind;
import dev.tandem.platform.migration.step.Step;
import java.util.List;
import java.util.stream.Stream;

/// The statements by which a database would be migrated, for somebody to read, or to run with
/// another program. The database itself is not asked.
public final class MigrationSql {
    private final MigrationScripts scripts;
    private final StringBuilder sql = new StringBuilder();

    private MigrationSql(MigrationScripts scripts) {
        this.scripts = scripts;
    }

    /// The statements from one revision to another, each of which may also be `base` or `head`.
    public static String of(MigrationScripts scripts, String range) {
        var ends = range.split(":", -1);
        if (ends.length != 2) {
            throw MigrationProblem.WRONG_RANGE.with(range);
        }
        var selection = new Selection(new SchemaState(scripts.migrations(), List.of(), List.of()));
        var from = selection.through(ends[0]);
        var to = selection.through(ends[1]);
        var sql = new MigrationSql(scripts);
        sql.add(
                from,
                from.size() <= to.size()
                        ? to.stream().skip(from.size()).map(Step::forward)
                        : from.reversed().stream()
                                .limit(from.size() - to.size())
                                .map(Step::back));
        return sql.sql.toString();
    }

    private void add(List<Migration> from, Stream<Step> steps) {
        if (from.isEmpty()) {
            HistoryTable.creation(scripts.engine()).forEach(this::addStatement);
        }
        try (var statements = RunStatements.on(scripts.engine())) {
            from.forEach(migration -> statements.of(migration.forward()));
            steps.forEach(step -> add(step, statements.of(step.script())));
        }
    }

    private void add(Step step, RunStatements.Run run) {
        addLine("\n-- " + (step.forward() ? "" : "undo ") + step.migration());
        run.before().forEach(this::addStatement);
        var transactional = step.script().header().kind() == StepKind.TRANSACTIONAL;
        addLine(transactional ? run.begin() : howOften(step.script()));
        run.statements().forEach(this::addStatement);
        addStatement(HistoryTable.row(scripts.engine(), step.migration().forward(), step.forward()));
        if (transactional) {
            addStatement("commit");
        }
        run.after().forEach(this::addStatement);
    }

    private static String howOften(MigrationScript script) {
        return script.header()
                .batch()
                .map(batch -> "-- for each %d keys of %s.%s, from :from to :to, in a transaction of its own"
                        .formatted(batch.rows(), batch.table(), batch.key()))
                .orElse("-- without a transaction");
    }

    private void addStatement(String statement) {
        addLine(statement.strip() + ";");
    }

    private void addLine(String line) {
        sql.append(line).append('\n');
    }
}
