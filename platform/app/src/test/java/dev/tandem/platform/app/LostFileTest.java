package dev.tandem.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.jdbc.Engine;
import dev.tandem.platform.testkit.Await;
import dev.tandem.platform.testkit.OnBothDatabases;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens to a SQLite file while the server runs shows in its health.
@Tag(OnBothDatabases.TAG)
class LostFileTest {
    @TempDir
    private Path folder;

    @Test
    void isUnhealthyWhileItsDirectoryIsGone() throws IOException {
        var place = Files.createDirectory(folder.resolve("place"));
        try (var application = Application.on(Engine.SQLITE, place, UnaryOperator.identity())) {
            Await.until(() -> application.http().get("/health").status() == 200);

            Files.move(place, folder.resolve("elsewhere"));
            assertThat(application.http().get("/health").status()).isEqualTo(503);
            Files.createDirectory(place);
            Files.createFile(place.resolve("x.db"));
            assertThat(application.http().get("/health").status()).isEqualTo(503);

            Files.delete(place.resolve("x.db"));
            Files.delete(place);
            Files.move(folder.resolve("elsewhere"), place);
            Await.until(() -> application.http().get("/health").status() == 200);
        }
    }

    @Test
    void isUnhealthyWhenItsFileIsDamaged() throws IOException {
        try (var application = Application.on(Engine.SQLITE, folder, UnaryOperator.identity())) {
            application.signedIn().post("/v1/trips", Application.TRIP);
            application.pool().renew();

            damage(folder.resolve("x.db"));

            assertThat(application.http().get("/v1/trips").status()).isEqualTo(503);
            assertThat(application.http().get("/health").status()).isEqualTo(503);
        }
    }

    /// All but the header, which alone says that it is a database; the log is lost.
    private static void damage(Path file) throws IOException {
        Files.deleteIfExists(Path.of(file + "-wal"));
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(
                    ByteBuffer.wrap("x".repeat((int) channel.size() - 100).getBytes(StandardCharsets.US_ASCII)), 100);
        }
    }
}
