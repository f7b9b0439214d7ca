package dev.tandem.platform.migration.database.sqlite;

import dev.tandem.platform.jdbc.address.SqliteDatabase;
import dev.tandem.platform.jdbc.file.PrivateFile;
import dev.tandem.platform.migration.database.Backup;
import dev.tandem.platform.migration.problem.MigrationProblem;
import dev.tandem.platform.migration.problem.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Copies of a database in a file, beside it, as it was before each migration. The newest ones are
/// kept; nobody restores one but an operator.
public record FileCopies(SqliteMigrationDatabase database, Clock clock, int kept) implements Backup {
    public static final int KEPT = 3;
    private static final String BEFORE = ".before-";
    private static final String UNFINISHED = ".copy-unfinished";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss").withZone(ZoneOffset.UTC);

    @Override
    public Optional<String> make() {
        return Optional.ofNullable(database.address().file()).map(file -> make(database.address(), file));
    }

    private String make(SqliteDatabase address, Path file) {
        var unfinished = Path.of(file + UNFINISHED);
        try {
            // A program that was killed has left it.
            Files.deleteIfExists(unfinished);
            new PrivateFile(unfinished).create();
            copyInto(unfinished);
            var copy = next(file, MOMENT.format(clock.instant()));
            Files.move(unfinished, copy, StandardCopyOption.ATOMIC_MOVE);
            deleteOldest(file);
            return copy.toString();
        } catch (IOException | SQLException e) {
            deleteQuietly(unfinished);
            throw MigrationProblem.NO_COPY.because(e, address, Reason.of(e));
        }
    }

    /// A name that is newer than those of all other copies, also within the same second.
    private static Path next(Path file, String moment) throws IOException {
        var name = file + BEFORE + moment;
        var sameMoment = of(file).stream()
                .map(Path::toString)
                .filter(copy -> copy.startsWith(name))
                .mapToInt(copy -> copy.equals(name) ? 1 : Integer.parseInt(copy.substring(name.length() + 1)))
                .max();
        return Path.of(sameMoment.isEmpty() ? name : name + "-" + (sameMoment.getAsInt() + 1));
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

    /// The copies of a database, the newest first.
    static List<Path> of(Path file) throws IOException {
        try (Stream<Path> files = Files.list(new PrivateFile(file).folder())) {
            return files.filter(copy -> copy.getFileName().toString().startsWith(file.getFileName() + BEFORE))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    private void deleteOldest(Path file) throws IOException {
        for (var copy : of(file).stream().skip(kept).toList()) {
            Files.deleteIfExists(copy);
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
