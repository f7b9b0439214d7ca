package dev.tandem.platform.migration;

import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.history.SchemaState;
import dev.tandem.platform.migration.problem.MigrationProblem;
import dev.tandem.platform.migration.step.MigrationProgress;
import dev.tandem.platform.migration.step.Step;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// Makes sure at the start that the schema is the one that the program needs.
///
/// SQLite and an empty PostgreSQL are upgraded. A PostgreSQL with rows is upgraded by the
/// command, before any node of the new program starts, unless a setting says otherwise.
@Singleton
final class StartMigration implements BeanCreatedEventListener<DataSource> {
    private static final Logger LOG = LoggerFactory.getLogger("tandem.migration");

    private final Migrator migrator;
    private final boolean wanted;

    StartMigration(DatabaseSettings settings, Clock clock) {
        migrator = Migrator.of(settings, clock, MigrationProgress.SILENT);
        wanted = settings.migrateOnStart();
    }

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        migrate();
        return event.getBean();
    }

    private void migrate() {
        var database = migrator.database().address();
        var state = migrator.state();
        state.requireUnchanged();
        for (var row : state.requireAdditive(database)) {
            LOG.warn(
                    "The database {} has {} of a newer program, which only adds; this one works without it",
                    database,
                    row.revision());
        }
        var pending = state.pending();
        if (pending.isEmpty()) {
            return;
        }
        if (!wanted && !upgradesItself(state)) {
            throw MigrationProblem.BEHIND.with(database, pending.size(), pending.getFirst());
        }
        var level = state.history().isEmpty() ? Level.DEBUG : Level.INFO;
        migrator.with(new LoggedProgress(level)).upgrade(Selection.HEAD);
    }

    private boolean upgradesItself(SchemaState state) {
        return migrator.database().engine() == Engine.SQLITE || state.history().isEmpty();
    }

    /// How the first tables of a database are made is no news.
    private record LoggedProgress(Level level) implements MigrationProgress {
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
}
