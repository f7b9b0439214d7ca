package dev.tandem.platform.testkit.postgres;

import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.address.Database;
import dev.tandem.platform.jdbc.address.PostgresDatabase;
import dev.tandem.platform.jdbc.pool.ConnectionPool;
import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.testkit.GenerousTimeouts;
import dev.tandem.platform.testkit.pgbouncer.PgBouncer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The server at `TEST_DATABASE_URL`, or else one that comes with the build. Without either the tests fail.
public final class PostgresServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final String URL = "TEST_DATABASE_URL";
    private static final String POOLER = "tandem.pooler";
    private static final int AHEAD = 3;

    private static @Nullable PostgresServer shared;

    private final String url;
    private final Connection administration;
    private final @Nullable EmbeddedPostgres bundled;
    private final @Nullable PgBouncer pooler;
    private final Set<String> databases = ConcurrentHashMap.newKeySet();
    private final Map<String, Queue<String>> copies = new ConcurrentHashMap<>();
    private final ExecutorService background =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());

    private PostgresServer(String url, @Nullable EmbeddedPostgres bundled) {
        this.url = url;
        this.bundled = bundled;
        var server = server(url);
        this.administration = connect(server);
        this.pooler = Boolean.getBoolean(POOLER) ? PgBouncer.before(server) : null;
    }

    /// The one for all tests of a test run that want no more than a database of their own.
    public static synchronized PostgresServer shared() {
        var running = shared;
        if (running == null) {
            running = start();
            shared = running;
        }
        return running;
    }

    /// For tests that disturb the server: their own one, unless `TEST_DATABASE_URL` names one.
    public static PostgresServer start() {
        var url = System.getenv(URL);
        if (url == null || url.isBlank()) {
            return bundled();
        }
        return new PostgresServer(url, null);
    }

    private static PostgresServer bundled() {
        var server = BundledPostgres.start();
        return new PostgresServer("postgresql://postgres:postgres@localhost:" + server.getPort() + "/postgres", server);
    }

    /// As an application goes to the database: through the pooler, if one stands before the server.
    public String url(String database) {
        return pooler == null ? directUrl(database) : pooler.url(database);
    }

    public String directUrl(String database) {
        return url.replaceFirst("/[^/?]+(?=\\?|$)", "/" + database);
    }

    /// Names the database to a program.
    public Map<String, String> environment(String database) {
        return pooler == null
                ? Map.of("DATABASE_URL", url(database))
                : Map.of("DATABASE_URL", url(database), "DIRECT_URL", directUrl(database));
    }

    public DatabaseSettings settings(String database) {
        var settings = GenerousTimeouts.of(server(url(database)));
        return pooler == null ? settings : settings.withDirect(server(directUrl(database)));
    }

    /// Around the pooler in everything: at the end no connection is left, as is asked of a template.
    public DatabaseSettings directSettings(String database) {
        return GenerousTimeouts.of(server(directUrl(database)));
    }

    /// A new, empty database.
    public String create() {
        return create("");
    }

    /// A copy of the template; the next copies are made while tests run.
    public String copy(String template) {
        var made = copies.computeIfAbsent(template, key -> new ConcurrentLinkedQueue<>());
        var ready = made.poll();
        background.execute(() -> {
            while (made.size() < AHEAD) {
                made.add(makeCopy(template));
            }
        });
        return ready == null ? makeCopy(template) : ready;
    }

    /// In the background: nobody waits for a database to be gone.
    public void dispose(String database, ConnectionPool pool) {
        background.execute(() -> {
            pool.close();
            execute("drop database " + database + " with (force)");
            databases.remove(database);
        });
    }

    private String makeCopy(String template) {
        // Copying files is faster than logging pages, as long as nothing must reach a disk.
        return create(" template " + template + " strategy file_copy");
    }

    private String create(String options) {
        var name = "tandem_test_" + Id.next().toString().replace("-", "");
        execute("create database " + name + options);
        databases.add(name);
        return name;
    }

    private synchronized void execute(String command) {
        try (var statement = administration.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException("the PostgreSQL for tests refuses: " + command, e);
        }
    }

    private static PostgresDatabase server(String url) {
        if (Database.at(url) instanceof PostgresDatabase server) {
            return server;
        }
        throw new IllegalStateException(URL + " must name a PostgreSQL server, not " + Database.at(url));
    }

    private static Connection connect(PostgresDatabase server) {
        try {
            return server.connect();
        } catch (SQLException e) {
            throw new IllegalStateException("the PostgreSQL for tests does not answer at " + server, e);
        }
    }

    private static synchronized void closeShared() {
        var running = shared;
        shared = null;
        if (running != null) {
            running.close();
        }
    }

    /// Closes the shared server when all tests have ended.
    public static final class AfterAllTests implements TestExecutionListener {

        /// JUnit overlooks what a listener throws, so whatever goes wrong ends the process, and with it the build.
        @Override
        public void testPlanExecutionFinished(TestPlan plan) {
            try {
                closeShared();
            } catch (RuntimeException | AssertionError e) {
                LOG.error("The PostgreSQL for tests, or what stands before it, did not end well", e);
                Runtime.getRuntime().halt(1);
            }
        }
    }

    @Override
    public void close() {
        background.close();
        try (bundled;
                administration;
                pooler) {
            if (bundled == null) {
                databases.forEach(name -> execute("drop database " + name + " with (force)"));
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the PostgreSQL for tests does not stop as it should", e);
        }
    }
}
