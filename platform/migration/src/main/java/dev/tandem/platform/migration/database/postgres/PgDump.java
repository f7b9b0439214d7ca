package dev.tandem.platform.migration.database.postgres;

import static java.util.stream.Collectors.joining;

import dev.tandem.platform.jdbc.address.PostgresDatabase;
import dev.tandem.platform.jdbc.file.PrivateFile;
import dev.tandem.platform.migration.database.Backup;
import dev.tandem.platform.migration.problem.MigrationProblem;
import dev.tandem.platform.migration.problem.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Back-ups that PostgreSQL's own tool writes into a folder.
public record PgDump(PostgresDatabase database, Path folder, Clock clock, String tool) implements Backup {
    public static final String TOOL = "pg_dump";
    private static final String ENDING = ".dump";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss").withZone(ZoneOffset.UTC);

    @Override
    public Optional<String> make(String step, boolean begun) {
        var file = folder.resolve(database.name() + "-" + MOMENT.format(clock.instant()) + ENDING)
                .toAbsolutePath()
                .normalize();
        try {
            new PrivateFile(file).createFolder();
            run(file);
            return Optional.of(file.toString());
        } catch (IOException e) {
            throw String.valueOf(e.getMessage()).contains("Cannot run program")
                    ? MigrationProblem.NO_BACKUP_TOOL.because(e, tool)
                    : MigrationProblem.BACKUP_FAILED.because(e, Reason.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw MigrationProblem.BACKUP_FAILED.because(e, "it was interrupted");
        }
    }

    /// The file is made first, so that nobody else can read it while it is written.
    private void run(Path file) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                tool, "--format=custom", "--no-password", "--file=" + file, "--dbname=" + database.location());
        set(builder, "PGUSER", "user");
        set(builder, "PGPASSWORD", "password");
        set(builder, "PGSSLMODE", "sslmode");
        new PrivateFile(file).create();
        var process = start(builder, file);
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            Files.deleteIfExists(file);
            throw MigrationProblem.BACKUP_FAILED.with(
                    said.strip().lines().limit(3).collect(joining("; ")));
        }
    }

    private static Process start(ProcessBuilder builder, Path file) throws IOException {
        try {
            return builder.redirectErrorStream(true).start();
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private void set(ProcessBuilder process, String variable, String option) {
        Optional.ofNullable(database.options().get(option))
                .ifPresent(value -> process.environment().put(variable, value));
    }

    /// When the newest back-up in the folder was written.
    public Optional<Instant> newest() {
        try {
            return backups().stream().map(PgDump::writtenAt).max(Comparator.naturalOrder());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private List<Path> backups() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(database.name() + "-")
                            && file.getFileName().toString().endsWith(ENDING))
                    .toList();
        }
    }

    private static Instant writtenAt(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException _) {
            return Instant.EPOCH;
        }
    }
}
