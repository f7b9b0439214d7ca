package dev.tandem.platform.jdbc.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.kernel.Submission;
import dev.tandem.platform.testkit.OnBothDatabases;
import dev.tandem.platform.testkit.TestClock;
import dev.tandem.platform.testkit.sample.UseCases;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What two nodes see of each other; one node alone lets in one request after the other.
@OnBothDatabases
class JdbcLedgerTest {
    private static final Submission.Key KEY = new Submission.Key("ada", "a-key");
    private static final String FINGERPRINT = "0".repeat(64);
    private static final UUID DONE = Id.next();

    private final UseCases useCases;
    private final JdbcLedger ledger;
    private final TestClock clock;

    JdbcLedgerTest(UseCases useCases, JdbcLedger ledger, TestClock clock) {
        this.useCases = useCases;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Test
    void remembersWhatWasDone() throws Exception {
        assertThat(enterAndDo()).isEmpty();

        assertThat(useCases.write(() -> ledger.enter(KEY, FINGERPRINT))).contains(DONE);
        assertThatThrownBy(() -> useCases.write(() -> ledger.enter(KEY, "1".repeat(64))))
                .isInstanceOf(KeyReused.class);
    }

    @Test
    void waitsForTheOtherNodeAndSeesWhatItDid() throws Exception {
        var entered = new CountDownLatch(1);
        var other = CompletableFuture.supplyAsync(() -> enterAndDoAfter(entered, Duration.ofSeconds(1)));
        entered.await();

        assertThat(useCases.write(() -> ledger.enter(KEY, FINGERPRINT))).contains(DONE);
        assertThat(other.get()).isEmpty();
    }

    @Test
    void sweepsWhatIsOlderThanADay() throws Exception {
        enterAndDo();
        clock.advance(Duration.ofHours(24));
        assertThat(ledger.sweep()).isZero();

        clock.advance(Duration.ofMillis(1));
        assertThat(ledger.sweep()).isEqualTo(1);
        assertThat(enterAndDo()).isEmpty();
    }

    private Optional<UUID> enterAndDo() throws Exception {
        return useCases.write(() -> {
            var before = ledger.enter(KEY, FINGERPRINT);
            ledger.done(KEY, DONE);
            return before;
        });
    }

    private Optional<UUID> enterAndDoAfter(CountDownLatch entered, Duration pause) {
        try {
            return useCases.write(() -> {
                var before = ledger.enter(KEY, FINGERPRINT);
                entered.countDown();
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
                ledger.done(KEY, DONE);
                return before;
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
