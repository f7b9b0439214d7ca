package dev.tandem.platform.testkit.postgres;

import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.address.Database;
import dev.tandem.platform.jdbc.address.PostgresDatabase;
import dev.tandem.platform.jdbc.pool.ConnectionPool;
import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.testkit.GenerousTimeouts;
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

/// The PostgreSQL server of the tests: the one at `TEST_DATABASE_URL`, or else one that comes
/// with the build. Without either the tests fail.
public final class PostgresServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final String URL = "TEST_DATABASE_URL";
    private static final int SPARE_COPIES = 3;

    private static @Nullable PostgresServer shared;

    private final String url;
    private final Connection administration;
    private final @Nullable EmbeddedPostgres bundled;
    private final @Nullable Pooler pooler;
    private final Set<String> databases = ConcurrentHashMap.newKeySet();
    private final Map<String, Queue<String>> copies = new ConcurrentHashMap<>();
    private final ExecutorService background =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());

    private PostgresServer(String url, @Nullable EmbeddedPostgres bundled) {
        this.url = url;
        this.bundled = bundled;
        var server = server(url);
        this.administration = connect(server);
        this.pooler = Pooler.before(server);
    }

    /// The server that all tests of a test run share, for tests that need no more than a
    /// database of their own.
    public static synchronized PostgresServer shared() {
        var running = shared;
        if (running == null) {
            running = start();
            shared = running;
        }
        return running;
    }

    /// Starts a server for tests that disturb it. With `TEST_DATABASE_URL` it is the one
    /// named there.
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

    /// The address that an application uses: through the pooler, if one stands before the
    /// server.
    public String url(String database) {
        return pooler == null ? directUrl(database) : pooler.url(database);
    }

    public String directUrl(String database) {
        return url.replaceFirst("/[^/?]+(?=\\?|$)", "/" + database);
    }

    /// The environment variables by which a program finds the database.
    public Map<String, String> environment(String database) {
        return pooler == null
                ? Map.of("DATABASE_URL", url(database))
                : Map.of("DATABASE_URL", url(database), "DIRECT_URL", directUrl(database));
    }

    public DatabaseSettings settings(String database) {
        var settings = GenerousTimeouts.of(server(CountingSockets.count(url(database), database)));
        return pooler == null ? settings : settings.withDirect(server(directUrl(database)));
    }

    /// The settings without a pooler for all connections. After its pool is closed no
    /// connection is left, which PostgreSQL demands of a template.
    public DatabaseSettings directSettings(String database) {
        return GenerousTimeouts.of(server(CountingSockets.count(directUrl(database), database)));
    }

    /// Creates an empty database.
    public String create() {
        return create("");
    }

    /// A copy of the template. The next copies are made while tests run.
    public String copy(String template) {
        var spare = copies.computeIfAbsent(template, key -> new ConcurrentLinkedQueue<>());
        var ready = spare.poll();
        background.execute(() -> {
            while (spare.size() < SPARE_COPIES) {
                spare.add(makeCopy(template));
            }
        });
        return ready == null ? makeCopy(template) : ready;
    }

    /// Closes the pool and drops the database in the background, because no test needs to
    /// wait for that.
    public void dispose(String database, ConnectionPool pool) {
        background.execute(() -> {
            pool.close();
            execute("drop database " + database + " with (force)");
            databases.remove(database);
        });
    }

    private String makeCopy(String template) {
        // Copying files is faster than logging pages, as nothing has to reach the disk.
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

        /// Ends the process when something goes wrong, and with it the build: JUnit ignores
        /// exceptions of a listener.
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
