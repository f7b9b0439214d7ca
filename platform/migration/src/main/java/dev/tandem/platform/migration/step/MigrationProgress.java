package dev.tandem.platform.migration.step;

import java.time.Duration;

/// Hears how a migration goes on.
public interface MigrationProgress {
    MigrationProgress SILENT = new MigrationProgress() {
        @Override
        public void waitsForOthers() {}

        @Override
        public void secured(String place) {}

        @Override
        public void begins(Step step) {}

        @Override
        public void handled(Step step, long rows) {}

        @Override
        public void waits(Step step, int attempt) {}

        @Override
        public void ends(Step step, Duration time) {}
    };

    /// Another program migrates the database, and has to end first.
    void waitsForOthers();

    /// The database as it is now was copied to this place.
    void secured(String place);

    void begins(Step step);

    /// So many rows of a batched step are done.
    void handled(Step step, long rows);

    /// The step was in the way of others, has let go, and is about to try again.
    void waits(Step step, int attempt);

    void ends(Step step, Duration time);
}
