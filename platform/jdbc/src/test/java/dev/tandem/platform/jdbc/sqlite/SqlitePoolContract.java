package dev.tandem.platform.jdbc.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.SqliteSettings;
import dev.tandem.platform.jdbc.address.SqliteDatabase;
import dev.tandem.platform.jdbc.pool.ConnectionPool;
import dev.tandem.platform.jdbc.pool.DatabaseMetrics;
import dev.tandem.platform.jdbc.sqlite.lane.NestedTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The contract of the pool, for a database in a file and for one in memory.
abstract class SqlitePoolContract {
    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    private static final Duration SHORT_TIMEOUT = Duration.ofSeconds(1);

    private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();
    private ConnectionPool pool;

    abstract SqliteDatabase database();

    @BeforeEach
    void open() throws SQLException {
        pool = open(TIMEOUT);
        try (var connection = writing()) {
            execute(connection, "create table thing (name text not null) strict");
        }
    }

    @AfterEach
    void close() {
        others.close();
        pool.close();
    }

    @Test
    void refusesToWriteOnAReadOnlyConnection() throws SQLException {
        try (var connection = reading()) {
            assertThatThrownBy(() -> insert(connection)).hasMessageContaining("readonly");
        }
    }

    @Test
    void switchesFromReadingToWritingBetweenTransactions() throws SQLException {
        try (var connection = reading()) {
            assertThat(count(connection)).isZero();
            connection.setReadOnly(false);
            insert(connection);
            connection.setReadOnly(true);
            assertThat(count(connection)).isEqualTo(1);

            connection.setAutoCommit(false);
            assertThatThrownBy(() -> connection.setReadOnly(false)).hasMessageContaining("too late");
        }
    }

    @Test
    void keepsOnlyWhatWasCommitted() throws SQLException {
        try (var connection = writing()) {
            connection.setAutoCommit(false);
            insert(connection);
            connection.commit();
            insert(connection);
            connection.rollback();
            insert(connection);
            connection.setAutoCommit(true);
            connection.setAutoCommit(false);
            insert(connection);
        }

        assertThat(count()).isEqualTo(2);
    }

    @Test
    void refusesStatementsOnAClosedConnection() throws SQLException {
        var connection = writing();
        insert(connection);
        connection.close();
        connection.close();

        assertThat(connection.isClosed()).isTrue();
        assertThatThrownBy(() -> insert(connection)).hasMessageContaining("closed");
        assertThat(writer().inUse()).isFalse();
    }

    @Test
    void servesWritersInTheOrderInWhichTheyCame() throws Exception {
        var served = new ConcurrentLinkedQueue<Integer>();
        var waiting = new ArrayList<Thread>();
        try (var first = writing()) {
            first.setAutoCommit(false);
            for (var number : IntStream.range(0, 8).toArray()) {
                var writer = Thread.ofVirtual().start(() -> {
                    try (var connection = writing()) {
                        connection.setAutoCommit(false);
                        served.add(number);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
                waiting.add(writer);
                await(() -> writer.getState() == Thread.State.TIMED_WAITING);
            }
        }
        for (var writer : waiting) {
            writer.join();
        }

        assertThat(served).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void givesUpWaitingAfterTheTimeout() throws Exception {
        pool.close();
        pool = poolWithShortTimeout();
        try (var first = writing()) {
            first.setAutoCommit(false);

            inAnotherThread(() -> {
                        try (var connection = writing()) {
                            assertThatThrownBy(() -> connection.setAutoCommit(false))
                                    .isInstanceOf(SQLTransientConnectionException.class)
                                    .hasMessageStartingWith("no turn to write to SQLite came up within 1 s: 1 at work");
                            return null;
                        }
                    })
                    .get();
        }

        assertThat(writer().timeouts()).isEqualTo(1);
        assertThat(writer().longestWait()).isGreaterThanOrEqualTo(SHORT_TIMEOUT);
        assertThat(writer().longestTransaction()).isGreaterThanOrEqualTo(SHORT_TIMEOUT);
        assertThat(writer().queue()).isZero();
    }

    @Test
    void freesThePermitOfAnInterruptedThread() throws Exception {
        try (var first = writing()) {
            first.setAutoCommit(false);
            var waiting = inAnotherThread(() -> {
                Thread.currentThread().interrupt();
                try (var connection = writing()) {
                    assertThatThrownBy(() -> connection.setAutoCommit(false)).hasMessageContaining("interrupted");
                }
                return null;
            });
            waiting.get();
        }
        try (var next = writing()) {
            insert(next);
        }
        assertThat(writer().timeouts()).isZero();
    }

    @Test
    void opensNoConnectionAfterItIsClosed() throws SQLException {
        try (var connection = writing()) {
            insert(connection);
            pool.close();
        }
        assertThatThrownBy(this::count).hasMessage("the pool was closed");
    }

    @Test
    void refusesAWriterInsideAWriter() throws SQLException {
        try (var outer = writing();
                var inner = writing()) {
            outer.setAutoCommit(false);

            assertThatThrownBy(() -> inner.setAutoCommit(false))
                    .isInstanceOf(NestedTransaction.class)
                    .hasMessageContaining("inside another one of the same thread");
            insert(outer);
            outer.commit();
        }
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void letsAThreadThatReadsBorrowMoreReaders() throws SQLException {
        var readers = new ArrayList<Connection>();
        for (var i = 0; i < SqliteSettings.DEFAULT.readers() + 1; i++) {
            readers.add(reading());
            assertThat(count(readers.getLast())).isZero();
        }
        for (var reader : readers) {
            reader.close();
        }

        assertThat(pool.metrics().pool().inUse()).isZero();
    }

    @Test
    void closesAConnectionThatRolledBackByItself() throws SQLException {
        try (var connection = writing()) {
            execute(connection, "pragma cache_size = 1");
            execute(connection, "create unique index ux_thing on thing (name)");
            connection.setAutoCommit(false);
            insert(connection);
            assertThatThrownBy(() -> execute(connection, "insert or rollback into thing values ('Ä')"))
                    .hasMessageContaining("UNIQUE");
            connection.rollback();
        }

        try (var connection = writing()) {
            assertThat(query(connection, "pragma cache_size")).isEqualTo("-8000");
        }
        assertThat(count()).isZero();
    }

    @Test
    void servesManyReadersAndWritersAtOnce() throws Exception {
        var work = new ArrayList<Future<Integer>>();
        for (var i = 0; i < 32; i++) {
            work.add(inAnotherThread(() -> {
                for (var n = 0; n < 20; n++) {
                    try (var connection = writing()) {
                        connection.setAutoCommit(false);
                        insert(connection);
                        connection.commit();
                    }
                }
                return 20;
            }));
            work.add(inAnotherThread(() -> {
                for (var n = 0; n < 20; n++) {
                    try (var connection = reading()) {
                        connection.setAutoCommit(false);
                        assertThat(count(connection)).isEqualTo(count(connection));
                    }
                }
                return 0;
            }));
        }
        var written = 0;
        for (var part : work) {
            written += part.get();
        }

        assertThat(count()).isEqualTo(written).isEqualTo(640);
    }

    final ConnectionPool poolWithShortTimeout() {
        return open(SHORT_TIMEOUT);
    }

    private ConnectionPool open(Duration timeout) {
        return new SqlitePoolFactory()
                .open(DatabaseSettings.of(database()).with(SqliteSettings.DEFAULT.waiting(timeout)));
    }

    final ConnectionPool pool() {
        return pool;
    }

    final DatabaseMetrics.Writer writer() {
        return Objects.requireNonNull(pool.metrics().writer());
    }

    final Connection writing() throws SQLException {
        return pool.dataSource().getConnection();
    }

    final Connection reading() throws SQLException {
        var connection = pool.dataSource().getConnection();
        connection.setReadOnly(true);
        return connection;
    }

    final <T> Future<T> inAnotherThread(Callable<T> work) {
        return others.submit(work);
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        var end = System.nanoTime() + TIMEOUT.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(1);
        }
    }

    final int count() throws SQLException {
        try (var connection = reading()) {
            return count(connection);
        }
    }

    static int count(Connection connection) throws SQLException {
        return Integer.parseInt(query(connection, "select count(*) from thing"));
    }

    static void insert(Connection connection) throws SQLException {
        execute(connection, "insert into thing values ('Ä')");
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String query(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
