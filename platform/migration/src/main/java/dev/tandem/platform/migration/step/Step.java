package dev.tandem.platform.migration.step;

import dev.tandem.platform.migration.history.MigrationHistory;
import dev.tandem.platform.migration.problem.MigrationProblem;
import dev.tandem.platform.migration.script.Migration;
import dev.tandem.platform.migration.script.MigrationScript;
import java.sql.SQLException;

/// A migration that is to be applied, or to be undone.
public record Step(Migration migration, boolean forward) {

    public static Step forward(Migration migration) {
        return new Step(migration, true);
    }

    public static Step back(Migration migration) {
        return new Step(migration, false);
    }

    /// The script to run. Throws if nothing leads back.
    public MigrationScript script() {
        if (forward) {
            return migration.forward();
        }
        var script = migration
                .back()
                .orElseThrow(() -> MigrationProblem.NO_WAY_BACK.with(
                        migration.revision(),
                        MigrationScript.wayBack(migration.forward().path())));
        script.header().irreversible().ifPresent(reason -> {
            throw MigrationProblem.IRREVERSIBLE.with(migration.revision(), reason);
        });
        return script;
    }

    /// Throws if the script cannot be read, before anything is run.
    public void requireReadable() {
        script().header();
        script().changes();
    }

    /// The name of the step as a part of a file name, `trips-20261120_1030`.
    public String fileName() {
        return (forward ? "" : "undo-") + migration.revision().replace('/', '-');
    }

    /// Whether the history says already what the step would make it say.
    boolean isDone(MigrationHistory history) throws SQLException {
        return history.has(migration.forward()) == forward;
    }

    void record(MigrationHistory history, int milliseconds) throws SQLException {
        if (forward) {
            history.add(migration.forward(), milliseconds);
        } else {
            history.remove(migration.forward());
        }
    }
}
