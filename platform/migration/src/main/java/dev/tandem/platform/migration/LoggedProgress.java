package dev.tandem.platform.migration;

import dev.tandem.platform.migration.step.MigrationProgress;
import dev.tandem.platform.migration.step.Step;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// Logs how a migration at the start goes on.
///
/// @param level that of a step which has ended: how the first tables are made is no news
record LoggedProgress(Level level) implements MigrationProgress {
    private static final Logger LOG = LoggerFactory.getLogger("tandem.migration");

    @Override
    public void waitsForOthers() {
        LOG.info("Another program migrates the database; its end is awaited");
    }

    @Override
    public void secured(String place) {
        LOG.info("Before the migration the database was copied to {}", place);
    }

    @Override
    public void begins(Step step) {
        LOG.debug("{} begins", step.migration());
    }

    @Override
    public void handled(Step step, long rows) {
        LOG.info("{}: {} rows are done", step.migration(), rows);
    }

    @Override
    public void waits(Step step, int attempt) {
        LOG.warn("{} waits for a lock that others hold, for the {}. time", step.migration(), attempt + 1);
    }

    @Override
    public void ends(Step step, Duration time) {
        LOG.atLevel(level).log("Migrated to {} in {} ms", step.migration(), time.toMillis());
    }
}
