package dev.tandem.platform.migration.step;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.jdbc.query.PositionalSql;
import dev.tandem.platform.migration.database.BatchProgress;
import dev.tandem.platform.migration.database.BatchProgress.Done;
import dev.tandem.platform.migration.problem.MigrationProblem;
import dev.tandem.platform.migration.script.Batch;
import dev.tandem.platform.migration.script.ScriptStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Runs a script for some rows after the other. Each batch commits together with the key that it
/// has come to, so that each row is handled once, however often the step is begun again.
final class BatchRunner {
    private final StepRunner runner;
    private final Step step;
    private final Batch batch;
    private final BatchProgress progress;

    /// The rows of one batch, from the first to the last key.
    private record Range(String from, String to, long rows) {}

    BatchRunner(StepRunner runner, Step step, Batch batch) {
        this.runner = runner;
        this.step = step;
        this.batch = batch;
        progress = new BatchProgress(
                runner.connection(), step.script().path(), step.script().checksum());
    }

    void run(long start) throws SQLException {
        runner.transactionally(step, () -> {
            if (!runner.isDone(step)) {
                progress.prepare();
            }
        });
        for (var done = runBatch(); done.isPresent(); done = runBatch()) {
            runner.progress().handled(step, done.get().rows());
        }
        runner.transactionally(step, () -> {
            if (!runner.isDone(step)) {
                progress.end();
                step.record(runner.history(), StepRunner.milliseconds(start));
            }
        });
    }

    /// Runs the next batch. Returns how far it has come, or nothing when there was none.
    private Optional<Done> runBatch() throws SQLException {
        var reached = new AtomicReference<@Nullable Done>();
        runner.transactionally(step, () -> {
            reached.set(null);
            if (!runner.isDone(step)) {
                var before = progress.read();
                var range = next(before.map(Done::key));
                if (range.isPresent()) {
                    run(range.get());
                    var rows = before.map(Done::rows).orElse(0L) + range.get().rows();
                    var done = new Done(range.get().to(), rows);
                    progress.write(done);
                    reached.set(done);
                }
            }
        });
        return Optional.ofNullable(reached.get());
    }

    private void run(Range range) throws SQLException {
        for (var statement : step.script().statements()) {
            try {
                run(statement, range);
            } catch (SQLException e) {
                throw runner.failed(MigrationProblem.BATCH_FAILED, step, statement.line(), e);
            }
        }
    }

    private void run(ScriptStatement statement, Range range) throws SQLException {
        var sql = PositionalSql.of(statement.sql());
        try (var prepared = runner.connection().prepareStatement(sql.text())) {
            for (var place = 1; place <= sql.names().size(); place++) {
                bind(prepared, place, sql.names().get(place - 1).equals("from") ? range.from() : range.to());
            }
            prepared.executeUpdate();
        }
    }

    /// The keys behind the last one that is done.
    private Optional<Range> next(Optional<String> last) throws SQLException {
        var sql = "select %1$s from %2$s %3$s order by %1$s limit %4$d"
                .formatted(
                        batch.key(),
                        batch.table(),
                        last.isPresent() ? "where " + batch.key() + " > ?" : "",
                        batch.rows());
        try (var query = runner.connection().prepareStatement(sql)) {
            if (last.isPresent()) {
                bind(query, 1, last.get());
            }
            try (var keys = query.executeQuery()) {
                if (!keys.next()) {
                    return Optional.empty();
                }
                var first = key(keys);
                var to = first;
                var rows = 1L;
                while (keys.next()) {
                    to = key(keys);
                    rows++;
                }
                return Optional.of(new Range(first, to, rows));
            }
        }
    }

    private String key(ResultSet keys) throws SQLException {
        return switch (keys.getObject(1)) {
            case String text -> text;
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case UUID id -> id.toString();
            case null, default ->
                throw MigrationProblem.BATCH_KEY.with(step.script().path(), batch.table() + "." + batch.key());
        };
    }

    /// Keys are texts here; the database takes them for values of the type of their column.
    private void bind(PreparedStatement statement, int place, String key) throws SQLException {
        if (runner.database().engine() == Engine.SQLITE) {
            statement.setString(place, key);
        } else {
            statement.setObject(place, key, Types.OTHER);
        }
    }
}
