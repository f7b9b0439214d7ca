package dev.tandem.platform.jdbc.sqlite.file;

import dev.tandem.platform.jdbc.UnusableDatabase;
import dev.tandem.platform.jdbc.address.SqliteDatabase;
import dev.tandem.platform.jdbc.file.PrivateFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The file of a database, and whether it can be used there. SQLite itself has one error for
/// all that may be wrong.
public record SqliteFile(Path path) {
    public static Optional<SqliteFile> of(SqliteDatabase database) {
        return Optional.ofNullable(database.file()).map(SqliteFile::new);
    }

    /// Says what is wrong with the file or its folder, and what to do. Empty when a database
    /// is there or can be created.
    public Optional<String> complaint() {
        var folder = folder();
        if (Files.isDirectory(path)) {
            return Optional.of(path + " is a directory. Name a file in it.");
        }
        if (!Files.isDirectory(folder)) {
            return Optional.of("The directory " + folder + " does not exist. Make it, or name another file.");
        }
        if (Files.exists(path) && !(Files.isReadable(path) && Files.isWritable(path))) {
            return Optional.of(
                    "The file " + path + " is not open to reading and writing. Change its rights, or name another.");
        }
        // This holds for an existing file too, because SQLite keeps its log beside it.
        return Files.isWritable(folder)
                ? Optional.empty()
                : Optional.of("The directory " + folder + " is not open to writing, which SQLite must do beside "
                        + path.getFileName() + ". Change its rights, or name another file.");
    }

    /// Creates the file for its owner alone. An empty file is an empty database, and SQLite
    /// gives the files beside it the same rights.
    public void createIfMissing() {
        try {
            new PrivateFile(path).create();
        } catch (FileAlreadyExistsException _) {
            // The file exists, or another program has just created it.
            return;
        } catch (IOException e) {
            throw new UnusableDatabase("The file " + path + " cannot be made (" + e + "). Name another file.");
        }
    }

    /// Removes the rights of others from the database, its write-ahead log and the index of
    /// the log.
    public void tighten() {
        Stream.of("", "-wal", "-shm").forEach(ending -> new PrivateFile(Path.of(path + ending)).tighten());
    }

    /// Differs when another file has taken the place of this one.
    @Nullable
    public Object identity() {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        } catch (IOException _) {
            return null;
        }
    }

    private Path folder() {
        return Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
    }
}
