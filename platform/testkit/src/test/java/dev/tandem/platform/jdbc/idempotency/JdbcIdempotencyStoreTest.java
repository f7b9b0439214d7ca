package dev.tandem.platform.jdbc.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.jdbc.pool.ConnectionPool;
import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.kernel.IdempotencyKey;
import dev.tandem.platform.testkit.Await;
import dev.tandem.platform.testkit.TestClock;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.sample.TransactionKinds;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// Two nodes that get requests with the same idempotency key. Within one node the queue
/// already runs them one after the other.
@OnBothDatabases
class JdbcIdempotencyStoreTest {
    private static final IdempotencyKey.Key KEY = new IdempotencyKey.Key("ada", "a-key");
    private static final String FINGERPRINT = "0".repeat(64);
    private static final UUID DONE = Id.next();

    private final TransactionKinds useCases;
    private final JdbcIdempotencyStore store;
    private final TestClock clock;
    private final ConnectionPool pool;

    JdbcIdempotencyStoreTest(
            TransactionKinds useCases, JdbcIdempotencyStore store, TestClock clock, ConnectionPool pool) {
        this.pool = pool;
        this.useCases = useCases;
        this.store = store;
        this.clock = clock;
    }

    @Test
    void remembersWhatWasDoneUnderAKey() throws Exception {
        assertThat(claimAndComplete()).isEmpty();

        assertThat(useCases.write(() -> store.claim(KEY, FINGERPRINT))).contains(DONE);
        assertThatThrownBy(() -> useCases.write(() -> store.claim(KEY, "1".repeat(64))))
                .isInstanceOf(IdempotencyKeyReused.class);
    }

    @Test
    void waitsForTheOtherNodeAndSeesWhatItDid() throws Exception {
        var claimed = new CountDownLatch(1);
        var otherIsWaiting = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> useCases.write(() -> {
                var before = store.claim(KEY, FINGERPRINT);
                claimed.countDown();
                Await.zero(otherIsWaiting);
                store.complete(KEY, DONE);
                return before;
            }));
            Await.zero(claimed);
            var second = threads.submit(this::claimWithRetries);
            Await.until(() -> isWaiting() || second.isDone());
            otherIsWaiting.countDown();

            assertThat(first.get()).isEmpty();
            assertThat(second.get()).contains(DONE);
        }
    }

    @Test
    void deletesKeysThatAreOlderThanADay() throws Exception {
        claimAndComplete();
        clock.advance(Duration.ofHours(24));
        assertThat(store.sweep()).isZero();

        clock.advance(Duration.ofMillis(1));
        assertThat(store.sweep()).isEqualTo(1);
        assertThat(claimAndComplete()).isEmpty();
    }

    private Optional<UUID> claimAndComplete() throws Exception {
        return useCases.write(() -> {
            var before = store.claim(KEY, FINGERPRINT);
            store.complete(KEY, DONE);
            return before;
        });
    }

    /// Repeats a claim that fails because the other request is still running, as a client
    /// would. That happens on a busy machine.
    private Optional<UUID> claimWithRetries() throws Exception {
        while (true) {
            try {
                return useCases.write(() -> store.claim(KEY, FINGERPRINT));
            } catch (RequestInProgress failure) {
                assertThat(failure.code()).isEqualTo("request.in-progress");
            }
        }
    }

    /// Whether a transaction waits for SQLite's writer, or for a lock of PostgreSQL.
    private boolean isWaiting() {
        var writer = pool.metrics().writer();
        return writer == null ? isAnyTransactionLocked() : writer.queue() > 0;
    }

    private boolean isAnyTransactionLocked() {
        try (var connection = pool.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'")) {
            return rows.next() && rows.getInt(1) > 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
