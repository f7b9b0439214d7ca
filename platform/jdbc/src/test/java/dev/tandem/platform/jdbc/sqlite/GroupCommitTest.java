package dev.tandem.platform.jdbc.sqlite;

import static dev.tandem.platform.jdbc.sqlite.SqlitePoolContract.await;
import static dev.tandem.platform.jdbc.sqlite.SqlitePoolContract.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.address.SqliteDatabase;
import dev.tandem.platform.jdbc.pool.ConnectionPool;
import dev.tandem.platform.jdbc.pool.DatabaseFault;
import dev.tandem.platform.jdbc.pool.DatabaseMetrics;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTest {
    private static final int FRAME_HEADER_BYTES = 24;
    private static final int LOG_HEADER_BYTES = 32;
    private static final int PAGE_BYTES = 4096;
    private static final Duration OVERDUE = Duration.ofMillis(200);

    @TempDir
    private Path folder;

    private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();
    private ConnectionPool pool;

    @BeforeEach
    void open() throws Exception {
        pool = new SqlitePoolFactory().open(DatabaseSettings.of(SqliteDatabase.inFile(folder.resolve("x.db"))));
        statement("create table thing (name text primary key on conflict abort) strict")
                .call();
        statement("create table part (thing text references thing deferrable initially deferred) strict")
                .call();
    }

    @AfterEach
    void close() {
        // A test that has failed may leave threads that wait for it.
        others.shutdownNow();
        others.close();
        pool.close();
    }

    @Test
    void commitsOnceForAllThatWait() throws Exception {
        var before = commits();

        var ends = letWait(
                IntStream.range(0, 20).mapToObj(i -> insert("thing " + i)).toList());

        assertThat(ends).allSatisfy(GroupCommitTest::succeeds);
        assertThat(names()).hasSize(21);
        assertThat(commits() - before).isEqualTo(1);
    }

    @Test
    void commitsAtOnceForWhoeverIsAlone() throws Exception {
        var before = commits();

        insert("a").call();
        insert("b").call();

        assertThat(commits() - before).isEqualTo(2);
    }

    @Test
    void answersNobodyBeforeTheCommit() throws Exception {
        var started = new CountDownLatch(1);
        var finish = new CountDownLatch(1);

        var ends = letWait(List.of(insert("a"), transaction(connection -> {
            execute(connection, "insert into thing values ('b')");
            started.countDown();
            finish.await();
        })));
        started.await();

        assertThat(ends).noneMatch(Future::isDone);
        assertThat(names()).isEmpty();
        finish.countDown();
        assertThat(ends).allSatisfy(GroupCommitTest::succeeds);
        assertThat(names()).containsExactly("a", "b", "first");
    }

    @Test
    void rollsOneBackAlone() throws Exception {
        var before = commits();

        var ends = letWait(List.of(
                insert("a"),
                transaction(connection -> {
                    execute(connection, "insert into thing values ('b')");
                    execute(connection, "insert into thing values ('first')");
                }),
                insert("c")));

        assertThat(failure(ends.get(2))).hasMessageContaining("UNIQUE");
        assertThat(List.of(ends.get(0), ends.get(1), ends.get(3))).allSatisfy(GroupCommitTest::succeeds);
        assertThat(names()).containsExactly("a", "c", "first");
        assertThat(commits() - before).isEqualTo(1);
    }

    @Test
    void letsAllBeginAgainWhenTheirCommitBreaksAConstraint() throws Exception {
        var ends = letWait(
                List.of(insert("a"), transaction(connection -> execute(connection, "insert into part values ('x')"))));

        assertThat(ends).allSatisfy(end -> assertThat(failure(end)).satisfies(this::isConflict));
        assertThat(names()).isEmpty();
        insert("a").call();
        assertThat(names()).containsExactly("a");
    }

    @Test
    void tellsWhoeverIsAloneWhichConstraintItsCommitBreaks() {
        assertThatThrownBy(transaction(connection -> execute(connection, "insert into part values ('x')"))::call)
                .hasMessageContaining("FOREIGN KEY");
    }

    @Test
    void letsTheOthersBeginAgainWhenSqliteRollsAllBack() throws Exception {
        var ends = letWait(List.of(
                insert("a"),
                transaction(connection -> execute(connection, "insert or rollback into thing values ('a')")),
                insert("c")));

        assertThat(failure(ends.get(2))).hasMessageContaining("UNIQUE");
        assertThat(List.of(ends.get(0), ends.get(1)))
                .allSatisfy(end -> assertThat(failure(end)).satisfies(this::isConflict));
        succeeds(ends.get(3));
        assertThat(names()).containsExactly("c");
    }

    @Test
    void letsWhoeverRolledBackForTheSakeOfOthersBeginAgainWithoutThem() throws Exception {
        var ends = letWait(List.of(
                insert("a"),
                transaction(connection -> execute(connection, "insert into thing values ('a')")),
                transaction(connection -> execute(connection, "insert into part values ('x')"))));

        assertThat(failure(ends.get(2))).satisfies(this::isConflict);
    }

    @Test
    void commitsBeforeAStatementOutsideOfTransactions() throws Exception {
        var before = commits();

        var ends = letWait(List.of(insert("a"), statement("insert into thing values ('b')"), insert("c")));

        assertThat(ends).allSatisfy(GroupCommitTest::succeeds);
        assertThat(names()).containsExactly("a", "b", "c", "first");
        assertThat(commits() - before).isEqualTo(3);
    }

    @Test
    void losesNothingWhenThePoolIsRenewed() throws Exception {
        var ends = letWait(List.of(
                insert("a"),
                transaction(connection -> {
                    execute(connection, "insert into thing values ('b')");
                    pool.renew();
                }),
                insert("c")));

        assertThat(ends).allSatisfy(GroupCommitTest::succeeds);
        assertThat(names()).containsExactly("a", "b", "c", "first");
    }

    @Test
    void commitsBeforeThoseHaveEndedWhoTakeLong() throws Exception {
        var finish = new CountDownLatch(1);

        var ends = letWait(List.of(
                transaction(connection -> {
                    execute(connection, "insert into thing values ('a')");
                    var since = System.nanoTime();
                    await(() -> System.nanoTime() - since > OVERDUE.toNanos());
                }),
                transaction(connection -> {
                    execute(connection, "insert into thing values ('b')");
                    finish.await();
                })));

        assertThat(ends.subList(0, 2)).allSatisfy(end -> assertThat(end).succeedsWithin(Duration.ofMinutes(10)));
        assertThat(names()).containsExactly("a", "first");
        assertThat(ends.getLast()).isNotDone();
        finish.countDown();
        succeeds(ends.getLast());
    }

    @Test
    void commitsForAnInterruptedThread() throws Exception {
        var ends = letWait(List.of(
                insert("a"),
                transaction(connection -> {
                    execute(connection, "insert into thing values ('b')");
                    Thread.currentThread().interrupt();
                }),
                insert("c")));

        assertThat(ends).allSatisfy(GroupCommitTest::succeeds);
        assertThat(names()).containsExactly("a", "b", "c", "first");
    }

    @Test
    void keepsExactlyWhatItSaysItHasKept() throws Exception {
        var kept = new ConcurrentSkipListSet<String>();
        var ends = new ArrayList<Future<Boolean>>();
        for (var thread = 0; thread < 24; thread++) {
            var seed = thread;
            ends.add(others.submit(() -> {
                var random = new Random(seed);
                for (var number = 0; number < 40; number++) {
                    var name = seed + "-" + number;
                    try {
                        change(name, random.nextInt(8)).call();
                        kept.add(name);
                    } catch (SQLException _) {
                        // It says that it has kept nothing.
                    }
                }
                return true;
            }));
        }

        assertThat(ends).allSatisfy(GroupCommitTest::succeeds);
        assertThat(names()).isEqualTo(kept).hasSizeGreaterThan(24 * 40 / 8);
        assertThat(Objects.requireNonNull(pool.metrics().writer()).inUse()).isFalse();
    }

    private Callable<Boolean> change(String name, int kind) {
        return switch (kind) {
            case 0 -> statement("insert into thing values ('" + name + "')");
            case 1 ->
                transaction(connection -> {
                    execute(connection, "insert into thing values ('" + name + "')");
                    execute(connection, "insert into thing values ('" + name + "')");
                });
            case 2 ->
                transaction(connection -> {
                    execute(connection, "insert into thing values ('" + name + "')");
                    execute(connection, "insert or rollback into thing values ('" + name + "')");
                });
            case 3 ->
                transaction(connection -> {
                    execute(connection, "insert into thing values ('" + name + "')");
                    execute(connection, "insert into part values ('none')");
                });
            default -> insert(name);
        };
    }

    /// Starts a transaction, lets the others come while it works, and ends it. The first of
    /// the results is its own.
    private List<Future<Boolean>> letWait(List<Callable<Boolean>> works) throws Exception {
        var ends = new ArrayList<Future<Boolean>>();
        var finish = new CountDownLatch(1);
        ends.add(others.submit(transaction(connection -> {
            execute(connection, "insert into thing values ('first')");
            finish.await();
        })));
        await(() -> writer().inUse());
        for (var work : works) {
            var waiting = ends.size();
            ends.add(others.submit(work));
            await(() -> writer().queue() == waiting);
        }
        finish.countDown();
        return ends;
    }

    @FunctionalInterface
    private interface Work {
        void on(Connection connection) throws Exception;
    }

    private Callable<Boolean> insert(String name) {
        return transaction(connection -> execute(connection, "insert into thing values ('" + name + "')"));
    }

    private Callable<Boolean> transaction(Work work) {
        return () -> {
            try (var connection = pool.dataSource().getConnection()) {
                connection.setAutoCommit(false);
                try {
                    work.on(connection);
                } catch (SQLException e) {
                    connection.rollback();
                    throw e;
                }
                connection.commit();
                return true;
            }
        };
    }

    private Callable<Boolean> statement(String sql) {
        return () -> {
            try (var connection = pool.dataSource().getConnection()) {
                execute(connection, sql);
                return true;
            }
        };
    }

    private Set<String> names() throws SQLException {
        var names = new TreeSet<String>();
        try (var connection = pool.dataSource().getConnection()) {
            connection.setReadOnly(true);
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select name from thing")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    /// Counts the commits in the write-ahead log: the last page of each has the size of the
    /// database in the header of its frame.
    private int commits() throws IOException {
        var log = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("x.db-wal")));
        var commits = 0;
        for (var frame = LOG_HEADER_BYTES; frame < log.limit(); frame += FRAME_HEADER_BYTES + PAGE_BYTES) {
            commits += log.getInt(frame + 4) == 0 ? 0 : 1;
        }
        return commits;
    }

    private DatabaseMetrics.Writer writer() {
        return Objects.requireNonNull(pool.metrics().writer());
    }

    private void isConflict(Throwable failure) {
        assertThat(pool.classify((SQLException) failure)).contains(DatabaseFault.CONFLICT);
    }

    private static void succeeds(Future<Boolean> end) throws ExecutionException, InterruptedException {
        end.get();
    }

    private static Throwable failure(Future<Boolean> end) throws InterruptedException {
        try {
            end.get();
            throw new AssertionError("it did not fail");
        } catch (ExecutionException e) {
            return Objects.requireNonNull(e.getCause());
        }
    }
}
