package dev.tandem.platform.jdbc.sqlite.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// The write-ahead log that SQLite keeps beside the file, read without a connection.
public record WriteAheadLog(long bytes, long checkpoints) {
    private static final int CHECKPOINT_COUNT_OFFSET = 12;
    public static final WriteAheadLog NONE = new WriteAheadLog(0, 0);

    /// Reads the size of the log and the counter in its header, which SQLite increases when
    /// it starts the log over after a checkpoint.
    public static WriteAheadLog of(SqliteFile file) {
        var checkpoints = ByteBuffer.allocate(Integer.BYTES);
        try (var log = FileChannel.open(Path.of(file.path() + "-wal"))) {
            log.read(checkpoints, CHECKPOINT_COUNT_OFFSET);
            return new WriteAheadLog(
                    log.size(),
                    checkpoints.hasRemaining() ? 0 : checkpoints.flip().getInt());
        } catch (IOException _) {
            return NONE;
        }
    }
}
