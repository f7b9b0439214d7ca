package dev.tandem.platform.migration.step;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.database.MigrationDatabase;
import dev.tandem.platform.migration.history.MigrationHistory;
import dev.tandem.platform.migration.problem.MigrationProblem;
import dev.tandem.platform.migration.problem.Reason;
import dev.tandem.platform.migration.script.ScriptStatement;
import dev.tandem.platform.migration.script.StepKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/// Runs steps on one connection. A step that fails leaves nothing, or can be run again.
public record StepRunner(MigrationDatabase database, Connection connection, MigrationProgress progress) {

    /// Makes sure that there is a history to write to.
    public void prepare(Step first) throws SQLException {
        transactionally(first, () -> history().prepare());
    }

    /// Runs a step. It throws if the step fails, or the guard refuses it.
    ///
    /// @param guard looks at the database before and after the script, and may refuse
    public void run(Step step, StepGuard guard) throws SQLException {
        var script = step.script();
        var start = System.nanoTime();
        progress.begins(step);
        switch (kind(step)) {
            case TRANSACTIONAL -> transactionally(step, () -> inTransaction(step, guard, start));
            case CONCURRENT -> concurrently(step, start);
            case BATCHED -> new BatchRunner(this, step, script.header().batch().orElseThrow()).run(start);
        }
        progress.ends(step, Duration.ofNanos(System.nanoTime() - start));
    }

    private StepKind kind(Step step) {
        var kind = step.script().header().kind();
        return kind == StepKind.CONCURRENT && database.engine() == Engine.SQLITE ? StepKind.TRANSACTIONAL : kind;
    }

    MigrationHistory history() {
        return new MigrationHistory(connection, database.engine());
    }

    /// Runs the work in a transaction, again while others hold a lock for too long.
    void transactionally(Step step, Work work) throws SQLException {
        for (var attempt = 1; ; attempt++) {
            try {
                once(step, work);
                return;
            } catch (SQLException e) {
                if (!database.isWaitTooLong(e)) {
                    throw e;
                }
                if (attempt == database.patience().attempts()) {
                    throw MigrationProblem.LOCKED_TABLE.because(e, step.script().path(), attempt);
                }
                progress.waits(step, attempt);
                database.patience().rest(attempt);
            }
        }
    }

    private void once(Step step, Work work) throws SQLException {
        database.begin(connection, step.script());
        try {
            work.run();
            commit(step);
        } catch (SQLException | RuntimeException e) {
            rollBack(step, e);
            throw e;
        }
        database.end(connection, step.script());
    }

    /// Deferred constraints are checked at the end. Whether a commit that broke off has worked
    /// is not known, so then nothing is said of the script.
    private void commit(Step step) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException e) {
            if (database.isOutcomeUnknown(e)) {
                throw e;
            }
            var lines = step.script().statements().stream().mapToInt(ScriptStatement::line);
            throw failed(MigrationProblem.STEP_FAILED, step, lines.max().orElse(1), e);
        }
    }

    /// A connection that broke cannot roll back, and need not; what broke it is what counts.
    private void rollBack(Step step, Exception failure) {
        try {
            connection.rollback();
            database.end(connection, step.script());
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private void inTransaction(Step step, StepGuard guard, long start) throws SQLException {
        var script = step.script();
        if (isDone(step)) {
            return;
        }
        guard.before(connection);
        for (var statement : script.statements()) {
            try {
                database.run(connection, script, statement);
            } catch (SQLException e) {
                throw failed(MigrationProblem.STEP_FAILED, step, statement.line(), e);
            }
        }
        database.check(connection, script);
        guard.after(connection);
        step.record(history(), milliseconds(start));
    }

    private void concurrently(Step step, long start) throws SQLException {
        var script = step.script();
        database.beginConcurrent(connection, script);
        for (var statement : script.statements()) {
            try {
                database.runConcurrently(connection, statement);
            } catch (SQLException e) {
                throw failed(MigrationProblem.CONCURRENT_FAILED, step, statement.line(), e);
            }
        }
        transactionally(step, () -> {
            if (!isDone(step)) {
                step.record(history(), milliseconds(start));
            }
        });
    }

    /// Whether another program has done it; if not, none can before this transaction ends.
    boolean isDone(Step step) throws SQLException {
        database.claimHistory(connection);
        return step.isDone(history());
    }

    /// The failure of a statement, unless it only has to wait or nothing can be written at all.
    RuntimeException failed(MigrationProblem problem, Step step, int line, SQLException failure) throws SQLException {
        if (database.isWaitTooLong(failure) || database.isReadOnly(failure)) {
            throw failure;
        }
        return problem.because(failure, step.script().path(), line, Reason.of(failure));
    }

    static int milliseconds(long start) {
        return Math.toIntExact(Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }
}
