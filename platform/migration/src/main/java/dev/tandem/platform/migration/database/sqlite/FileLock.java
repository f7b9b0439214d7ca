package dev.tandem.platform.migration.database.sqlite;

import dev.tandem.platform.jdbc.file.PrivateFile;
import dev.tandem.platform.migration.database.MigrationDatabase.Exclusion;
import dev.tandem.platform.migration.problem.MigrationProblem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/// A lock on a file beside the database, which the operating system ends with the program. The
/// file stays, since a program that waits for it has it open.
record FileLock(FileChannel channel) implements Exclusion {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(50);

    static FileLock take(Path database) throws IOException {
        var file = Path.of(database + ".migration-lock");
        try {
            new PrivateFile(file).create();
        } catch (FileAlreadyExistsException _) {
            // Another migration has left it, or holds it.
        }
        var channel = FileChannel.open(file, StandardOpenOption.WRITE);
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!tries(channel)) {
            if (System.nanoTime() > end || !pauses()) {
                channel.close();
                throw MigrationProblem.BUSY.with(database);
            }
        }
        return new FileLock(channel);
    }

    private static boolean tries(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            // Another thread of this program holds it.
            return false;
        }
    }

    private static boolean pauses() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
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
