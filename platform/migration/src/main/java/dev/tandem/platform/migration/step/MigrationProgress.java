package dev.tandem.platform.migration.step;

import java.time.Duration;

/// Hears how a migration goes on, as far as it wants to.
public interface MigrationProgress {
    MigrationProgress SILENT = new MigrationProgress() {};

    /// Another program migrates the database, and has to end first.
    default void waitsForOthers() {}

    /// The database as it is now was copied to this place.
    default void secured(String place) {}

    default void begins(Step step) {}

    /// So many rows of a batched step are done.
    default void handled(Step step, long rows) {}

    /// The step was in the way of others, has let go, and is about to try again.
    default void waits(Step step, int attempt) {}

    default void ends(Step step, Duration time) {}
}
