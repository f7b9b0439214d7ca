package dev.tandem.platform.jdbc.sqlite.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// The log that SQLite keeps beside the file, read from outside, without a connection.
public record WriteAheadLog(long bytes, long checkpoints) {
    private static final int SEQUENCE = 12;
    public static final WriteAheadLog NONE = new WriteAheadLog(0, 0);

    /// The header counts how often the log was begun anew, which needs a finished checkpoint.
    public static WriteAheadLog of(SqliteFile file) {
        var sequence = ByteBuffer.allocate(Integer.BYTES);
        try (var log = FileChannel.open(Path.of(file.path() + "-wal"))) {
            log.read(sequence, SEQUENCE);
            return new WriteAheadLog(
                    log.size(), sequence.hasRemaining() ? 0 : sequence.flip().getInt());
        } catch (IOException e) {
            return NONE;
        }
    }
}
