package dev.tandem.platform.app.db.context;

import dev.tandem.platform.app.settings.Environment;
import dev.tandem.platform.app.settings.EnvironmentFile;
import dev.tandem.platform.app.settings.Settings;
import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.address.Database;
import dev.tandem.platform.jdbc.address.PostgresDatabase;
import dev.tandem.platform.jdbc.address.SqliteDatabase;
import dev.tandem.platform.migration.Migrator;
import dev.tandem.platform.migration.problem.MigrationProblem;
import dev.tandem.platform.migration.step.MigrationProgress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;

/// The database that the environment, or `.env` beside the caller, names.
public record TargetDatabase(DatabaseSettings settings) {
    public static final Path FOLDER = Path.of("");
    public static final Clock CLOCK = Clock.tickMillis(ZoneOffset.UTC);

    public static TargetDatabase ofEnvironment() {
        var environment = new Environment(EnvironmentFile.in(FOLDER).overriddenBy(System.getenv()));
        return new TargetDatabase(Settings.database(environment, FOLDER));
    }

    /// The one that an address names, as in the environment.
    public static TargetDatabase at(String url) {
        return new TargetDatabase(Settings.database(new Environment(Map.of("DATABASE_URL", url)), FOLDER));
    }

    /// Migrates silently.
    public Migrator migrator() {
        return migrator(MigrationProgress.SILENT);
    }

    /// The address that migrations use.
    public Database address() {
        return settings.database() instanceof PostgresDatabase pooled
                ? Objects.requireNonNullElse(settings.direct(), pooled)
                : settings.database();
    }

    public Migrator migrator(MigrationProgress progress) {
        if (settings.database() instanceof SqliteDatabase database && database.file() == null) {
            throw MigrationProblem.IN_MEMORY.with();
        }
        return Migrator.of(settings, progress);
    }

    @Override
    public String toString() {
        return address() + " (" + address().engine().productName() + ")";
    }
}
