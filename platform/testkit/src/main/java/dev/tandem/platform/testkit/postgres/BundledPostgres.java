package dev.tandem.platform.testkit.postgres;

import dev.tandem.platform.jdbc.PoolSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The PostgreSQL server that comes with the build.
final class BundledPostgres {
    private static final long MIN_USABLE_BYTES = 2L << 30;

    /// Enough for two applications with full pools per processor, and some more.
    private static final int CONNECTIONS =
            240 + 2 * PoolSettings.DEFAULT.maximum() * Runtime.getRuntime().availableProcessors();

    private BundledPostgres() {}

    /// Starts the server with settings that may lose data with the machine: without waiting
    /// for the disk, tests are several times faster.
    static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(Files.createTempDirectory(fastFolder(), "tandem-postgres"))
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", String.valueOf(CONNECTIONS))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the PostgreSQL for tests did not start; set TEST_DATABASE_URL to use another", e);
        }
    }

    /// A folder in memory where the system offers enough of it: a database is hundreds of
    /// small files, which are slow to create on a disk.
    private static Path fastFolder() throws IOException {
        var memory = Path.of("/dev/shm");
        return Files.isWritable(memory) && Files.getFileStore(memory).getUsableSpace() > MIN_USABLE_BYTES
                ? memory
                : Path.of(System.getProperty("java.io.tmpdir"));
    }
}
