package dev.tandem.platform.app.db;

import dev.tandem.platform.app.db.context.TargetDatabase;
import dev.tandem.platform.jdbc.address.PostgresDatabase;
import dev.tandem.platform.migration.Migrator;
import dev.tandem.platform.migration.database.Backup;
import dev.tandem.platform.migration.database.postgres.PgDump;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Option;

/// How the database is secured before it is changed.
final class SafetyOptions {
    private static final Duration OLD = Duration.ofDays(1);

    @Option(
            names = "--backup-first",
            description = "On PostgreSQL, make a back-up by pg_dump before anything is changed.")
    private boolean backupFirst;

    @Option(
            names = "--backups",
            paramLabel = "<folder>",
            description = "Where back-ups of PostgreSQL are written, and looked for (backups).")
    private Path folder = Path.of("backups");

    @Option(names = "--without-copy", description = "On SQLite, make no copy of the file before it is changed.")
    private boolean withoutCopy;

    Migrator secured(Migrator migrator, TargetDatabase target, PrintWriter out) {
        if (target.address() instanceof PostgresDatabase server) {
            var dumps = new PgDump(server, folder, TargetDatabase.CLOCK, PgDump.TOOL);
            return migrator.with(backupFirst ? dumps : (step, begun) -> warned(dumps, out));
        }
        return withoutCopy ? migrator.with(Backup.NONE) : migrator;
    }

    /// An old back-up is no reason to stop, but whoever migrates should know.
    private static Optional<String> warned(PgDump dumps, PrintWriter out) {
        var newest = dumps.newest();
        if (newest.isEmpty()) {
            out.println("WARNING: there is no back-up in " + dumps.folder() + ". --backup-first makes one.");
        } else if (age(newest.get()).compareTo(OLD) > 0) {
            out.printf(
                    "WARNING: the newest back-up in %s is %d days old. --backup-first makes one.%n",
                    dumps.folder(), age(newest.get()).toDays());
        }
        return Optional.empty();
    }

    private static Duration age(Instant moment) {
        return Duration.between(moment, TargetDatabase.CLOCK.instant());
    }
}
