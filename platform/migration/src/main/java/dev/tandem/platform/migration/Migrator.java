package dev.tandem.platform.migration;

import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.address.PostgresDatabase;
import dev.tandem.platform.jdbc.address.SqliteDatabase;
import dev.tandem.platform.migration.database.Backup;
import dev.tandem.platform.migration.database.BatchProgress;
import dev.tandem.platform.migration.database.MigrationDatabase;
import dev.tandem.platform.migration.database.postgres.PostgresMigrationDatabase;
import dev.tandem.platform.migration.database.sqlite.FileCopies;
import dev.tandem.platform.migration.database.sqlite.SqliteMigrationDatabase;
import dev.tandem.platform.migration.history.MigrationHistory;
import dev.tandem.platform.migration.history.SchemaState;
import dev.tandem.platform.migration.problem.MigrationFailure;
import dev.tandem.platform.migration.problem.MigrationProblem;
import dev.tandem.platform.migration.schema.SchemaFingerprint;
import dev.tandem.platform.migration.script.Migration;
import dev.tandem.platform.migration.script.MigrationScripts;
import dev.tandem.platform.migration.step.Losses;
import dev.tandem.platform.migration.step.MigrationProgress;
import dev.tandem.platform.migration.step.RowCountGuard;
import dev.tandem.platform.migration.step.Step;
import dev.tandem.platform.migration.step.StepGuard;
import dev.tandem.platform.migration.step.StepRunner;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Brings a database to a revision, forward or back (docs/migrations.md).
///
/// Only one program migrates a database at a time; another one waits and then finds the work
/// done. A migration that fails ends the run, and those before it stay.
public record Migrator(
        MigrationDatabase database, MigrationScripts scripts, MigrationProgress progress, Backup backup) {

    /// The migrator of the class path. Migrations go over the direct address, if there is one.
    public static Migrator of(DatabaseSettings settings, MigrationProgress progress) {
        var scripts = MigrationScripts.on(
                Migrator.class.getClassLoader(), settings.database().engine());
        return switch (settings.database()) {
            case SqliteDatabase file -> {
                var database = new SqliteMigrationDatabase(file, settings.sqlite());
                var copies = new FileCopies(database, FileCopies.KEPT);
                yield new Migrator(database, scripts, progress, copies);
            }
            case PostgresDatabase server -> {
                var direct = Objects.requireNonNullElse(settings.direct(), server);
                yield new Migrator(new PostgresMigrationDatabase(direct), scripts, progress, Backup.NONE);
            }
        };
    }

    public Migrator with(MigrationScripts others) {
        return new Migrator(database, others, progress, backup);
    }

    public Migrator with(MigrationProgress other) {
        return new Migrator(database, scripts, other, backup);
    }

    public Migrator with(Backup other) {
        return new Migrator(database, scripts, progress, other);
    }

    /// How the history of the database compares with the migrations. Nothing is written.
    public SchemaState state() {
        if (!database.exists()) {
            return new SchemaState(scripts.migrations(), List.of(), List.of());
        }
        return access().connected(this::state);
    }

    /// The same, once no other program migrates the database.
    public SchemaState awaitedState() {
        return alone(this::state);
    }

    /// Which migrations are pending, and how the tables differ from those that the others make.
    /// None when there is no database yet.
    public List<String> differences() {
        var differences = new ArrayList<String>();
        if (database.exists()) {
            state().pending().forEach(migration -> differences.add(placed(migration + " is pending")));
            differences.addAll(deviations());
        }
        return differences;
    }

    /// How the tables differ from those that the migrations in their history make. Nothing is
    /// known of those of a newer program.
    public List<String> deviations() {
        return access().connected(connection -> {
            var state = state(connection);
            if (!state.unknown().isEmpty()) {
                return List.of();
            }
            var applied = state.newestFirst().reversed().stream()
                    .map(Migration::forward)
                    .toList();
            return database
                    .schemaAfter(applied)
                    .differences(SchemaFingerprint.of(connection, database.engine()))
                    .stream()
                    .map(this::placed)
                    .toList();
        });
    }

    private String placed(String difference) {
        return "%s (%s)".formatted(difference, database.address());
    }

    /// Whether no table of ours has a row.
    public boolean hasNoRows() {
        return access().connected(connection -> {
            var tables = database.tables(connection);
            tables.retainAll(scripts.createdTables());
            for (var table : tables) {
                try (var statement = connection.createStatement();
                        var row = statement.executeQuery("select 1 from \"" + table + "\" limit 1")) {
                    if (row.next()) {
                        return false;
                    }
                }
            }
            return true;
        });
    }

    /// Applies what is pending up to `head`, by a number such as `+2`, or up to a revision.
    /// Returns what it has applied.
    public List<Migration> upgrade(String target) {
        // A wrong target is found before a file is made.
        new Selection(state()).upTo(target);
        database.create();
        return alone(connection -> {
            var state = state(connection);
            state.requireSound(database.address());
            state.requireFinished(true);
            requireOwnTables(connection);
            var pending = new Selection(state).upTo(target);
            return run(connection, state, pending.stream().map(Step::forward).toList(), this::guard);
        });
    }

    /// Undoes the newest migrations: by a number such as `-2`, all of them (`base`), or all
    /// that are newer than a revision. Returns what it has undone.
    ///
    /// Rows are lost only with `lossy`.
    public List<Migration> downgrade(String target, @Nullable String module, boolean lossy) {
        if (!database.exists()) {
            new Selection(state()).downTo(target, module);
            return List.of();
        }
        return alone(connection -> {
            var state = state(connection);
            state.requireSound(database.address());
            state.requireFinished(false);
            var steps = new Selection(state)
                    .downTo(target, module).stream().map(Step::back).toList();
            if (!steps.isEmpty()) {
                state.requireFirst(steps.getFirst().script().path());
            }
            requireLossless(connection, steps, lossy);
            return run(connection, state, steps, step -> lossy ? StepGuard.NONE : guard(step));
        });
    }

    /// Takes over a database whose tables were made by other means: writes into the history,
    /// and nowhere else, that all migrations up to a revision were applied. Returns these.
    ///
    /// Unless `unchecked`, it first makes sure that the tables are those of the revision.
    public List<Migration> baseline(String target, boolean unchecked) {
        if (!database.exists()) {
            throw MigrationProblem.UNREACHABLE.with(database.address(), "it does not exist");
        }
        return alone(connection -> {
            var state = state(connection);
            if (!state.history().isEmpty()) {
                throw MigrationProblem.HAS_HISTORY.with(database.address());
            }
            var adopted = new Selection(state).through(target);
            var adoption = new Adoption(database, connection);
            if (!unchecked) {
                adoption.requireSchema(adopted, target);
            }
            adoption.adopt(adopted);
            return adopted;
        });
    }

    private SchemaState state(Connection connection) throws SQLException {
        var history = new MigrationHistory(connection, database.engine());
        return new SchemaState(scripts.migrations(), history.read(), BatchProgress.unfinished(connection));
    }

    /// A table of ours that the history does not know was made by other means.
    private void requireOwnTables(Connection connection) throws SQLException {
        if (!new MigrationHistory(connection, database.engine()).exists()) {
            var tables = database.tables(connection);
            tables.retainAll(scripts.createdTables());
            if (!tables.isEmpty()) {
                throw MigrationProblem.NO_HISTORY.with(database.address(), String.join(", ", tables));
            }
        }
    }

    /// Counts rows where a script takes some away, and on each way back.
    private StepGuard guard(Step step) {
        var counts = !step.forward() || step.script().deletesRows();
        return counts && step.script().header().lossy().isEmpty() ? new RowCountGuard(database, step) : StepGuard.NONE;
    }

    private static void requireLossless(Connection connection, List<Step> steps, boolean lossy) throws SQLException {
        var losses = new ArrayList<String>();
        for (var step : steps) {
            Losses.of(connection, step.script()).described().forEach(losses::add);
        }
        if (!lossy && !losses.isEmpty()) {
            throw MigrationProblem.LOSSY.with(String.join(", ", losses));
        }
    }

    private List<Migration> run(
            Connection connection, SchemaState state, List<Step> steps, Function<Step, StepGuard> guards)
            throws SQLException {
        if (steps.isEmpty()) {
            return List.of();
        }
        for (var step : steps) {
            step.requireReadable();
            database.requireRunnable(step.script());
        }
        var first = steps.getFirst();
        var isBegun = state.unfinished().contains(first.script().path());
        var copy = state.history().isEmpty() ? Optional.<String>empty() : backup.make(first.fileName(), isBegun);
        copy.ifPresent(progress::secured);
        var runner = new StepRunner(database, connection, progress);
        try {
            runner.prepare(first);
            for (var step : steps) {
                runner.run(step, guards.apply(step));
            }
        } catch (MigrationFailure e) {
            throw copy.map(place -> e.adding("The database as it was when the command began lies in " + place + "."))
                    .orElse(e);
        }
        return steps.stream().map(Step::migration).toList();
    }

    private <T> T alone(MigrationAccess.Work<T> work) {
        return access().alone(work, progress::waitsForOthers);
    }

    private MigrationAccess access() {
        return new MigrationAccess(database);
    }
}
