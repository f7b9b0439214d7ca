package dev.tandem.platform.jdbc.transaction;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.kernel.failure.Unavailable;
import dev.tandem.platform.testkit.Await;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.sample.SampleRow;
import dev.tandem.platform.testkit.sample.SampleRows;
import dev.tandem.platform.testkit.sample.TransactionKinds;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.exceptions.DataAccessException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class TransactionRetryTest {
    private static final int MAX_ATTEMPTS = 6;

    private final TransactionKinds useCases;
    private final SampleRows rows;
    private final TransactionMetrics metrics;
    private final Engine engine;
    private final AtomicInteger attempts = new AtomicInteger();

    TransactionRetryTest(TransactionKinds useCases, SampleRows rows, TransactionMetrics metrics, Engine engine) {
        this.useCases = useCases;
        this.rows = rows;
        this.metrics = metrics;
        this.engine = engine;
    }

    @Test
    void repeatsATransactionAfterAConflict() throws Exception {
        var before = metrics.retries();

        var row = useCases.write(() -> {
            var saved = rows.save(SampleRow.usual());
            if (attempts.incrementAndGet() < 3) {
                throw conflict();
            }
            return saved;
        });

        assertThat(rows.findAll()).containsExactly(row);
        assertThat(metrics.retries() - before).isGreaterThanOrEqualTo(2);
    }

    @Test
    void repeatsAReadWithoutATransaction() throws Exception {
        var found = useCases.readWithoutATransaction(() -> {
            if (attempts.incrementAndGet() < 3) {
                throw conflict();
            }
            return rows.count();
        });

        assertThat(found).isZero();
    }

    /// A connection that may write would wait for SQLite's writer.
    @Test
    void readsWithoutATransactionFromAReader(ConnectionOperations<Connection> connections) throws Exception {
        var isReadOnly = useCases.readWithoutATransaction(
                () -> connections.getConnectionStatus().getConnection().isReadOnly());

        assertThat(isReadOnly).isTrue();
    }

    @Test
    void joinsTheTransactionThatIsOpen() throws Exception {
        var found = useCases.write(() -> {
            rows.save(SampleRow.usual());
            return useCases.readWithoutATransaction(rows::count);
        });

        assertThat(found).isEqualTo(1);
    }

    @Test
    void givesUpAfterTheLastAttempt() {
        assertThatThrownBy(() -> useCases.write(this::fail))
                .isInstanceOf(Unavailable.class)
                .hasFieldOrPropertyWithValue("code", "database.busy");
        assertThat(attempts).hasValue(MAX_ATTEMPTS);
    }

    @Test
    void repeatsInnerTransactionsOnlyWithTheOuter() {
        assertThatThrownBy(() -> useCases.write(() -> useCases.write(this::fail)))
                .isInstanceOf(Unavailable.class);
        assertThat(attempts).hasValue(MAX_ATTEMPTS);
    }

    @Test
    void doesNotRepeatAfterOtherFailures() {
        assertThatThrownBy(() -> useCases.write(() -> {
                    attempts.incrementAndGet();
                    throw new DataAccessException("no such statement", new SQLException("x", "42601"));
                }))
                .isInstanceOf(DataAccessException.class);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void refusesAWriteTransactionInsideAnother() throws Exception {
        assertThatThrownBy(() -> useCases.write(() -> useCases.writeSeparately(() -> rows.save(SampleRow.usual()))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("writeSeparately")
                .hasMessageContaining("begins a write transaction inside another one");

        useCases.writeSeparately(() -> rows.save(SampleRow.usual()));
        assertThat(rows.count()).isEqualTo(1);
    }

    @Test
    void hidesDeadlocksFromOppositeOrder() throws Exception {
        var one = rows.save(SampleRow.usual().named("one"));
        var two = rows.save(SampleRow.usual().named("two"));
        var before = metrics.retries();

        meet(
                met -> useCases.write(() -> {
                    rows.update(one.noted("by A"));
                    met.call();
                    return rows.update(two.noted("by A"));
                }),
                met -> useCases.write(() -> {
                    rows.update(two.noted("by B"));
                    met.call();
                    return rows.update(one.noted("by B"));
                }));

        assertThat(rows.findAll())
                .extracting(SampleRow::note)
                .containsAnyOf("by A", "by B")
                .hasSize(2);
        assertThat(rows.findAll())
                .extracting(SampleRow::note)
                .allSatisfy(note ->
                        assertThat(note).isEqualTo(rows.findAll().getFirst().note()));
        assertThat(metrics.retries() > before).isEqualTo(engine == Engine.POSTGRES);
    }

    @Test
    void hidesSerializationFailures() throws Exception {
        var before = metrics.retries();

        meet(met -> addUnlessThereIsOne("A", met), met -> addUnlessThereIsOne("B", met));

        assertThat(rows.count()).isEqualTo(1);
        assertThat(metrics.retries() > before).isEqualTo(engine == Engine.POSTGRES);
    }

    private SampleRow addUnlessThereIsOne(String name, Callable<Boolean> met) throws Exception {
        return useCases.writeSerializable(() -> {
            var row = SampleRow.usual().named(name);
            var first = rows.count() == 0;
            met.call();
            return first ? rows.save(row) : row;
        });
    }

    @Test
    void readsOneMomentInAllItsStatements() throws Exception {
        var reading = new CountDownLatch(1);
        var written = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writer = threads.submit(() -> {
                Await.zero(reading);
                useCases.write(() -> rows.save(SampleRow.usual()));
                written.countDown();
                return null;
            });

            useCases.read(() -> {
                var before = rows.count();
                reading.countDown();
                assertThat(written.await(meetingMillis(), MILLISECONDS)).isEqualTo(engine == Engine.POSTGRES);
                assertThat(rows.count()).isEqualTo(before);
                return before;
            });
            writer.get();
        }

        assertThat(rows.count()).isEqualTo(1);
    }

    @Test
    void doesNotRepeatWhatMayBeCommitted() {
        assertThatThrownBy(() -> useCases.writeAndThen(() -> rows.save(SampleRow.usual()), this::fail))
                .isInstanceOf(Unavailable.class)
                .hasFieldOrPropertyWithValue("code", "database.outcome-unknown");

        assertThat(attempts).hasValue(1);
        assertThat(rows.count()).isEqualTo(1);
    }

    private SampleRow fail() {
        attempts.incrementAndGet();
        throw conflict();
    }

    private RuntimeException conflict() {
        var cause = engine == Engine.SQLITE ? new SQLException("busy", null, 5) : new SQLException("deadlock", "40P01");
        return new DataAccessException("as Micronaut Data would say", cause);
    }

    @FunctionalInterface
    private interface Party {
        Object act(Callable<Boolean> met) throws Exception;
    }

    /// Runs both at the same time. Each can wait in its middle for the other, as far as the
    /// database lets both run.
    private void meet(Party first, Party second) throws Exception {
        var both = new CountDownLatch(2);
        Callable<Boolean> met = () -> {
            both.countDown();
            return both.await(meetingMillis(), MILLISECONDS);
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(() -> first.act(met));
            var two = threads.submit(() -> second.act(met));
            one.get();
            two.get();
        }
    }

    /// A writer of a SQLite database in memory runs alone, so its wait for the other always
    /// times out.
    private long meetingMillis() {
        return engine == Engine.SQLITE ? 300 : Await.TIMEOUT.toMillis();
    }
}
