package dev.tandem.platform.testkit;

import dev.tandem.platform.jdbc.Database;
import dev.tandem.platform.jdbc.Engine;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// The server at `TEST_DATABASE_URL`, or else one that comes with the build. Without either the tests fail.
final class PostgresServer implements AutoCloseable {
    private static final String URL = "TEST_DATABASE_URL";
    private static final long ENOUGH = 2L << 30;

    private final String url;
    private final Database server;
    private final @Nullable EmbeddedPostgres embedded;
    private final Set<String> databases = ConcurrentHashMap.newKeySet();
    private final AtomicInteger count = new AtomicInteger();
    private final ExecutorService dropping =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());

    private PostgresServer(String url, @Nullable EmbeddedPostgres embedded) {
        this.url = url;
        this.server = Database.at(url);
        this.embedded = embedded;
    }

    static PostgresServer start() {
        var url = System.getenv(URL);
        if (url == null || url.isBlank()) {
            return startEmbedded();
        }
        if (Database.at(url).engine() != Engine.POSTGRES) {
            throw new IllegalStateException(URL + " must name a PostgreSQL server, not " + Database.at(url));
        }
        return new PostgresServer(url, null);
    }

    private static PostgresServer startEmbedded() {
        try {
            // What tests write may be lost with the machine; without the disk's waits they are several times faster.
            var embedded = EmbeddedPostgres.builder()
                    .setDataDirectory(Files.createTempDirectory(fastFolder(), "tandem-postgres"))
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", "300")
                    .start();
            var url = "postgresql://postgres:postgres@localhost:" + embedded.getPort() + "/postgres";
            return new PostgresServer(url, embedded);
        } catch (IOException e) {
            throw new UncheckedIOException("the PostgreSQL for tests did not start; set " + URL + " to use another", e);
        }
    }

    /// In memory where the system offers enough of it: a database is hundreds of small files, slow to make on a disk.
    private static Path fastFolder() throws IOException {
        var memory = Path.of("/dev/shm");
        return Files.isWritable(memory) && Files.getFileStore(memory).getUsableSpace() > ENOUGH
                ? memory
                : Path.of(System.getProperty("java.io.tmpdir"));
    }

    String url(String database) {
        return url.replaceFirst("/[^/?]+(?=\\?|$)", "/" + database);
    }

    /// A new database, as a copy of the template if there is one.
    String create(@Nullable String template) {
        var name = "tandem_test_" + ProcessHandle.current().pid() + "_" + count.incrementAndGet();
        // Copying files is faster than logging pages, as long as nothing must reach a disk.
        execute("create database " + name + (template == null ? "" : " template " + template + " strategy file_copy"));
        databases.add(name);
        return name;
    }

    /// In the background: nobody waits for a database to be gone.
    void drop(String name) {
        databases.remove(name);
        dropping.execute(() -> execute("drop database " + name + " with (force)"));
    }

    private void execute(String statement) {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                var command = connection.createStatement()) {
            command.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the PostgreSQL for tests refuses: " + statement, e);
        }
    }

    @Override
    public void close() {
        databases.forEach(this::drop);
        dropping.close();
        try {
            if (embedded != null) {
                embedded.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
