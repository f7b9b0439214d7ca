package dev.tandem.platform.app.db;

import dev.tandem.platform.migration.step.MigrationProgress;
import dev.tandem.platform.migration.step.Step;
import java.io.PrintWriter;
import java.time.Duration;

/// Prints a line for each step, and one for every batch while it goes on.
record PrintedProgress(PrintWriter out) implements MigrationProgress {

    @Override
    public void waitsForOthers() {
        out.println("Another program migrates the database; its end is awaited ...");
        out.flush();
    }

    @Override
    public void secured(String place) {
        out.println("The database as it is now was copied to " + place);
    }

    @Override
    public void begins(Step step) {
        out.printf("%s%s ...%n", step.forward() ? "" : "undo ", step.migration());
        out.flush();
    }

    @Override
    public void handled(Step step, long rows) {
        out.printf("  %,d rows are done%n", rows);
        out.flush();
    }

    @Override
    public void waits(Step step, int attempt) {
        out.printf("  others hold a lock that it needs; it has let go, and tries again (%d)%n", attempt + 1);
        out.flush();
    }

    @Override
    public void ends(Step step, Duration time) {
        out.printf("  done in %d ms%n", time.toMillis());
        out.flush();
    }
}
