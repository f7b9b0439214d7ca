package dev.tandem.platform.migration;

import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.problem.MigrationProblem;
import dev.tandem.platform.migration.step.MigrationProgress;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
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

    StartMigration(DatabaseSettings settings) {
        migrator = Migrator.of(settings, MigrationProgress.SILENT);
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
        if (!state.pending().isEmpty()) {
            state.requireSound(database);
        }
        for (var row : state.requireAdditive(database)) {
            LOG.warn(
                    "The database {} has {} of a newer program, which only adds; this one works without it",
                    database,
                    row.revision());
        }
        if (state.pending().isEmpty()) {
            return;
        }
        if (migratesItself()) {
            var level = state.history().isEmpty() ? Level.DEBUG : Level.INFO;
            migrator.with(new LoggedProgress(level)).upgrade(Selection.HEAD);
        } else {
            requireHead(database);
        }
    }

    /// A PostgreSQL without rows has never been served from, even if a start broke off.
    private boolean migratesItself() {
        return wanted || migrator.database().engine() == Engine.SQLITE || migrator.hasNoRows();
    }

    /// Another program may be migrating the database right now.
    private void requireHead(Object database) {
        var state = migrator.with(new LoggedProgress(Level.INFO)).awaitedState();
        state.requireUnchanged();
        state.requireAdditive(database);
        var pending = state.pending();
        if (!pending.isEmpty()) {
            throw MigrationProblem.BEHIND.with(database, pending.size(), pending.getFirst());
        }
    }
}
