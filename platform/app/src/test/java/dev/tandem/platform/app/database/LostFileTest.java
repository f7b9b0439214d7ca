package dev.tandem.platform.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.tandem.platform.app.Application;
import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.testkit.Await;
import dev.tandem.platform.testkit.LogLines;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Health shows what happens to a SQLite file while the server runs.
@Tag(OnBothDatabases.TAG)
class LostFileTest {
    private static final int PAGE = 4_096;

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

    @Test
    void isUnhealthyUntilDamagedPagesAreWholeAgain() throws Exception {
        var file = folder.resolve("x.db");
        try (var log = LogLines.of("tandem.health", Level.INFO);
                var application = Application.on(Engine.SQLITE, folder, UnaryOperator.identity())) {
            var ada = application.signedIn();
            var trip =
                    ada.post("/v1/trips", Application.TRIP).header("Location").orElseThrow();
            var place = rootOf(file, "trip");
            application.pool().renew();
            var page = replace(file, place, new byte[PAGE]);

            assertThat(ada.get(trip).status()).isEqualTo(503);
            var damaged = application.http().get("/health");
            assertThat(damaged.status()).isEqualTo(503);
            assertThat(damaged.json()).containsEntry("status", "unhealthy").containsEntry("database", "damaged");
            assertThat(ada.get(trip).status()).isEqualTo(503);
            assertThat(application.http().get("/health/ready").status()).isEqualTo(503);

            replace(file, place, page);
            Await.until(() -> application.http().get("/health").status() == 200);
            assertThat(ada.get(trip).status()).isEqualTo(200);
            assertThat(log.messages().filter(line -> line.contains(file.toString())))
                    .satisfiesExactly(
                            line -> assertThat(line).startsWith("The database " + file + " is damaged."),
                            line -> assertThat(line).isEqualTo("The database " + file + " is whole again"));
        }
    }

    /// SQLite takes an empty file for a database that is whole, so `quick_check` alone does not
    /// tell.
    @Test
    void isUnhealthyWhileItsFileIsEmpty() throws Exception {
        try (var log = LogLines.of("tandem.health", Level.DEBUG);
                var application = Application.on(Engine.SQLITE, folder, UnaryOperator.identity())) {
            application.signedIn().post("/v1/trips", Application.TRIP);
            rootOf(folder.resolve("x.db"), "trip");

            Files.writeString(folder.resolve("x.db"), "");

            Await.until(() -> application.http().get("/health").status() == 503);
            Await.until(() -> {
                assertThat(application.http().get("/health").status()).isEqualTo(503);
                return log.messages().anyMatch(line -> line.endsWith("is still damaged"));
            });
        }
    }

    /// The offset of a table's first page in the file, after the write-ahead log was moved
    /// into the file.
    private static long rootOf(Path file, String table) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("pragma wal_checkpoint(truncate)");
            try (var row = statement.executeQuery("select rootpage from sqlite_schema where name = '" + table + "'")) {
                return (row.getLong(1) - 1) * PAGE;
            }
        }
    }

    private static byte[] replace(Path file, long place, byte[] page) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var before = ByteBuffer.allocate(PAGE);
            channel.read(before, place);
            channel.write(ByteBuffer.wrap(page), place);
            return before.array();
        }
    }

    /// Overwrites all but the header, which alone identifies a database, and deletes the
    /// write-ahead log.
    private static void damage(Path file) throws IOException {
        Files.deleteIfExists(Path.of(file + "-wal"));
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(
                    ByteBuffer.wrap("x".repeat((int) channel.size() - 100).getBytes(StandardCharsets.US_ASCII)), 100);
        }
    }
}
