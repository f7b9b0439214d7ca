package dev.tandem.platform.migration.database.sqlite;

import dev.tandem.platform.jdbc.file.PrivateFile;
import dev.tandem.platform.migration.database.LockWait;
import dev.tandem.platform.migration.database.MigrationDatabase.Exclusion;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A lock on a file beside the database, which the operating system ends with the program. The
/// file stays, since a program that waits for it has it open.
record FileLock(FileChannel channel) implements Exclusion {
    static FileLock take(Path database, Runnable waiting) throws IOException {
        var file = Path.of(database + ".migration-lock");
        try {
            new PrivateFile(file).create();
        } catch (FileAlreadyExistsException _) {
            // Another migration has left it, or holds it.
        }
        var channel = FileChannel.open(file, StandardOpenOption.WRITE);
        try {
            LockWait.until(() -> tries(channel), database, waiting);
            return new FileLock(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean tries(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            // Another thread of this program holds it.
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // The lock has ended all the same.
        }
    }
}
