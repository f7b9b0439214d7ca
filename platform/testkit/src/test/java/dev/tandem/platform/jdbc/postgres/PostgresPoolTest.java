package dev.tandem.platform.jdbc.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.PoolSettings;
import dev.tandem.platform.jdbc.address.Database;
import dev.tandem.platform.jdbc.pool.ConnectionPool;
import dev.tandem.platform.jdbc.pool.ConnectionPoolFactory;
import dev.tandem.platform.jdbc.pool.DatabaseMetrics;
import dev.tandem.platform.jdbc.transaction.TransactionMetrics;
import dev.tandem.platform.testkit.Await;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.postgres.PostgresServer;
import dev.tandem.platform.testkit.sample.SampleRow;
import dev.tandem.platform.testkit.sample.SampleRows;
import dev.tandem.platform.testkit.sample.TransactionKinds;
import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag(OnBothDatabases.TAG)
class PostgresPoolTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final PoolSettings SMALL = PoolSettings.DEFAULT.sized(2, 1).waiting(Await.TIMEOUT);
    private static final int ROUNDS = 50;
    private static final int MORE_THAN_THE_THRESHOLD = 10;

    private static PostgresServer server;
    private static String url;
    private static String pooledUrl;
    private static ApplicationContext context;

    @BeforeAll
    static void start() {
        server = PostgresServer.start();
        var database = server.create();
        url = server.directUrl(database);
        pooledUrl = server.url(database).equals(url) ? url + "?pgbouncer=true" : server.url(database);
        context = DatabaseSettings.of(Database.at(url))
                .configure(ApplicationContext.builder("test"))
                .start();
    }

    @AfterAll
    static void stop() {
        context.close();
        server.close();
    }

    @Test
    void keepsItsSizeOpenAndOpensTheOverflowUnderLoad() throws Exception {
        try (var pool = open(url, SMALL)) {
            Await.until(() -> pool.metrics().pool().equals(new DatabaseMetrics.Pool(3, 0, 2, 0, 0)));
            try (var one = connect(pool);
                    var two = connect(pool);
                    var three = connect(pool)) {
                assertThat(List.of(one, two, three)).doesNotHaveDuplicates();
                assertThat(pool.metrics().pool()).isEqualTo(new DatabaseMetrics.Pool(3, 3, 0, 0, 0));
            }
        }
    }

    @Test
    void servesThreadsInTheOrderOfTheirRequests() throws Exception {
        try (var pool = open(url, SMALL.sized(1, 0))) {
            for (var round = 0; round < ROUNDS; round++) {
                var served = new ConcurrentLinkedQueue<String>();
                var connection = connect(pool);
                var waiting = Thread.startVirtualThread(() -> serve(pool, "waiting", served));
                Await.until(() -> pool.metrics().pool().waiting() == 1);
                connection.close();
                serve(pool, "later", served);
                waiting.join();

                assertThat(served).containsExactly("waiting", "later");
            }
        }
    }

    private static void serve(ConnectionPool pool, String name, Queue<String> served) {
        try (var connection = connect(pool)) {
            connection.setReadOnly(false);
            served.add(name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void countsWaitsThatTimeOut() throws Exception {
        try (var pool = open(url, SMALL.sized(1, 0).waiting(SECOND))) {
            Await.until(() -> pool.metrics().pool().idle() == 1);
            try (var taken = connect(pool)) {
                assertThatThrownBy(() -> connect(pool)).isInstanceOf(SQLTransientConnectionException.class);

                assertThat(taken.isClosed()).isFalse();
                assertThat(pool.metrics().pool()).isEqualTo(new DatabaseMetrics.Pool(1, 1, 0, 0, 1));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"false, 57014", "true, 57014"})
    void endsAStatementThatTakesTooLong(boolean pooled, String state) throws SQLException {
        try (var pool = open(pooled(pooled), SMALL.bounded(SECOND, Duration.ZERO));
                var connection = connect(pool)) {
            connection.setAutoCommit(false);

            assertThatThrownBy(() -> query(connection, "select pg_sleep(600)"))
                    .hasFieldOrPropertyWithValue("SQLState", state);
            connection.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void endsAWaitForALockThatTakesTooLong(boolean pooled) throws SQLException {
        try (var pool = open(pooled(pooled), SMALL.bounded(Await.TIMEOUT, SECOND));
                var first = connect(pool);
                var second = connect(pool)) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            query(first, "select pg_advisory_xact_lock(7)");

            assertThatThrownBy(() -> query(second, "select pg_advisory_xact_lock(7)"))
                    .hasFieldOrPropertyWithValue("SQLState", "55P03");
            second.rollback();
        }
    }

    @Test
    void leavesNoSettingInASharedSession() throws SQLException {
        try (var pool = open(pooled(true), SMALL);
                var connection = connect(pool)) {
            connection.setAutoCommit(false);
            assertThat(query(connection, "show statement_timeout")).isEqualTo("30s");
            connection.commit();
            connection.setAutoCommit(true);

            assertThat(query(connection, "show statement_timeout")).isEqualTo("0");
            assertThat(preparedOnTheServer(connection)).isZero();
        }
        try (var pool = open(url, SMALL);
                var connection = connect(pool)) {
            assertThat(query(connection, "show statement_timeout")).isEqualTo("30s");
            assertThat(preparedOnTheServer(connection)).isPositive();
        }
    }

    @Test
    void keepsTheOptionsOfTheUrl() throws SQLException {
        try (var pool = open(url + "?options=-c%20lock_timeout=3s%20-c%20work_mem=5MB", SMALL);
                var connection = connect(pool)) {
            assertThat(query(connection, "show work_mem")).isEqualTo("5MB");
            assertThat(query(connection, "show lock_timeout")).isEqualTo("3s");
            assertThat(query(connection, "show statement_timeout")).isEqualTo("30s");
        }
    }

    @Test
    void repeatsATransactionThatTheServerEnded() throws Exception {
        var settings = DatabaseSettings.of(Database.at(server.directUrl(server.create())))
                .with(SMALL);
        try (var application =
                settings.configure(ApplicationContext.builder("test")).start()) {
            application.getBean(DataSource.class);
            var useCases = application.getBean(TransactionKinds.class);
            var rows = application.getBean(SampleRows.class);
            var attempts = new AtomicInteger();

            useCases.write(() -> {
                rows.save(SampleRow.usual());
                if (attempts.incrementAndGet() == 1) {
                    terminateConnections(settings.database());
                }
                return rows.save(SampleRow.usual());
            });

            assertThat(useCases.read(rows::count)).isEqualTo(2);
            assertThat(application.getBean(TransactionMetrics.class).retries()).isPositive();
        }
    }

    /// Ends all other connections to the database, and waits until they are gone.
    private static void terminateConnections(Database database) throws SQLException {
        try (var pool = open(database, SMALL);
                var connection = connect(pool)) {
            query(
                    connection,
                    "select pg_terminate_backend(pid, %d) from pg_stat_activity".formatted(Await.TIMEOUT.toMillis())
                            + " where datname = current_database() and pid <> pg_backend_pid()"
                            + " and backend_type = 'client backend' and application_name = 'tandem'"
                            + " and backend_start < (select backend_start from pg_stat_activity"
                            + " where pid = pg_backend_pid())");
        }
    }

    private static String pooled(boolean wanted) {
        return wanted ? pooledUrl : url;
    }

    private static ConnectionPool open(String at, PoolSettings settings) {
        return open(Database.at(at), settings);
    }

    private static ConnectionPool open(Database database, PoolSettings settings) {
        return context.getBean(ConnectionPoolFactory.class)
                .open(DatabaseSettings.of(database).with(settings));
    }

    private static Connection connect(ConnectionPool pool) throws SQLException {
        return pool.dataSource().getConnection();
    }

    private static int preparedOnTheServer(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select 1")) {
            for (var i = 0; i < MORE_THAN_THE_THRESHOLD; i++) {
                statement.executeQuery().close();
            }
            return Integer.parseInt(
                    query(connection, "select count(*) from pg_prepared_statements where statement = 'select 1'"));
        }
    }

    private static String query(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
