package dev.tandem.platform.migration.database.sqlite;

import dev.tandem.platform.jdbc.file.PrivateFile;
import dev.tandem.platform.migration.database.Backup;
import dev.tandem.platform.migration.problem.MigrationProblem;
import dev.tandem.platform.migration.problem.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Copies of a database in a file, beside it, as it was before each migration. There is one for
/// each step, and one for a step that was begun before, so that a migration that fails again and
/// again does not push out older ones. The newest are kept; nobody restores one but an operator.
public record FileCopies(SqliteMigrationDatabase database, int kept) implements Backup {
    public static final int KEPT = 3;
    private static final String BEFORE = ".before-";
    private static final String UNFINISHED = ".copy-unfinished";
    private static final Pattern STEP = Pattern.compile("(?:undo-)?[a-z0-9]+-\\d{8}_\\d{4}(?:-halfway)?");

    @Override
    public Optional<String> make(String step, boolean begun) {
        return Optional.ofNullable(database.address().file()).map(file -> make(file, step, begun));
    }

    private String make(Path file, String step, boolean begun) {
        var copy = Path.of(file + BEFORE + step + (begun ? "-halfway" : ""));
        var unfinished = Path.of(file + UNFINISHED);
        try {
            // A program that was killed has left it.
            Files.deleteIfExists(unfinished);
            new PrivateFile(unfinished).create();
            copyInto(unfinished);
            Files.move(unfinished, copy, StandardCopyOption.ATOMIC_MOVE);
            deleteOldest(file);
            return copy.toString();
        } catch (IOException | UncheckedIOException | SQLException e) {
            deleteQuietly(unfinished);
            throw MigrationProblem.NO_COPY.because(e, database.address(), Reason.of(e));
        }
    }

    private void copyInto(Path copy) throws IOException, SQLException {
        try (var connection = database.connect();
                var statement = connection.prepareStatement("vacuum into ?")) {
            statement.setString(1, copy.toString());
            statement.executeUpdate();
        }
        // The copy must survive a loss of power that the migration does not.
        try (var written = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    private void deleteOldest(Path file) throws IOException {
        for (var copy : newestFirst(file).stream().skip(kept).toList()) {
            Files.deleteIfExists(copy);
        }
    }

    /// Only files that this class has named, as others may keep copies beside the database, too.
    private static List<Path> newestFirst(Path file) throws IOException {
        var before = file.getFileName() + BEFORE;
        try (Stream<Path> files = Files.list(new PrivateFile(file).folder())) {
            return files.filter(copy -> copy.getFileName().toString().startsWith(before))
                    .filter(copy -> STEP.matcher(copy.getFileName().toString().substring(before.length()))
                            .matches())
                    .sorted(Comparator.comparing(FileCopies::writtenAt).reversed())
                    .toList();
        }
    }

    private static FileTime writtenAt(Path copy) {
        try {
            return Files.getLastModifiedTime(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteQuietly(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException _) {
            // What failed before is what the caller has to know.
        }
    }
}
