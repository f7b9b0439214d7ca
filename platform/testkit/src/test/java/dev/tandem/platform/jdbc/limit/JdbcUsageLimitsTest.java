package dev.tandem.platform.jdbc.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.kernel.limit.RemainingUsage;
import dev.tandem.platform.kernel.limit.UsageLimit;
import dev.tandem.platform.kernel.limit.UsageLimitReached;
import dev.tandem.platform.testkit.StatementProbe;
import dev.tandem.platform.testkit.TestClock;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import io.micronaut.context.env.Environment;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Two nodes that share limits.
@OnBothDatabases
class JdbcUsageLimitsTest {
    private static final UsageLimit TEN_A_MINUTE = new UsageLimit("tests", 10, Duration.ofMinutes(1));
    private static final UsageLimit MANY = new UsageLimit("more tests", 1_000, Duration.ofMinutes(1));

    private final JdbcUsageLimits node;
    private final JdbcUsageLimits other;
    private final UsageCounts counts;
    private final StatementProbe statements;
    private final TestClock clock;

    JdbcUsageLimitsTest(UsageCounts counts, Environment settings, StatementProbe statements, TestClock clock) {
        this.node = new JdbcUsageLimits(counts, settings, clock);
        this.other = new JdbcUsageLimits(counts, settings, clock);
        this.counts = counts;
        this.statements = statements;
        this.clock = clock;
    }

    @Test
    void letsExactlyTheLimitThroughOnAllNodes() {
        for (var i = 0; i < 5; i++) {
            node.use(TEN_A_MINUTE, "ada", 1);
            other.use(TEN_A_MINUTE, "ada", 1);
        }

        refuses(node, "ada");
        refuses(other, "ada");
        assertThat(node.use(TEN_A_MINUTE, "bob", 1)).contains(new RemainingUsage(10, 9, untilTheMinuteEnds()));
    }

    @Test
    void startsOverWithEachPeriod() {
        IntStream.range(0, 10).forEach(i -> node.use(TEN_A_MINUTE, "ada", 1));
        refuses(node, "ada");

        clock.advance(untilTheMinuteEnds().minusMillis(1));
        refuses(node, "ada");
        clock.advance(Duration.ofMillis(1));

        assertThat(node.use(TEN_A_MINUTE, "ada", 1)).contains(new RemainingUsage(10, 9, Duration.ofMinutes(1)));
    }

    @Test
    void asksTheDatabaseOncePerShare() {
        node.use(MANY, "ada", 1);

        statements.executes(
                0,
                () -> IntStream.range(0, 19)
                        .mapToObj(i -> node.use(MANY, "ada", 1))
                        .toList());
        assertThat(statements.executes(1, () -> node.use(MANY, "ada", 1)))
                .contains(new RemainingUsage(1_000, 979, untilTheMinuteEnds()));
    }

    @Test
    void asksNoMoreWhenNothingIsLeft() {
        IntStream.range(0, 10).forEach(i -> node.use(TEN_A_MINUTE, "ada", 1));

        assertThat(statements.of(() -> {
                    refuses(node, "ada");
                    return "refused";
                }))
                .isEmpty();
    }

    @Test
    void letsExactlyTheLimitThroughInARace() {
        var through = new AtomicInteger();
        var racers = Stream.of(node, other, node, other)
                .map(each -> CompletableFuture.runAsync(() -> race(each, through), Thread::startVirtualThread))
                .toList();
        racers.forEach(CompletableFuture::join);

        assertThat(through).hasValue(1_000);
    }

    private static void race(JdbcUsageLimits node, AtomicInteger through) {
        for (var i = 0; i < 500; i++) {
            try {
                node.use(MANY, "ada", 1);
                through.incrementAndGet();
            } catch (UsageLimitReached _) {
                return;
            }
        }
    }

    @Test
    void reportsWhatIsLeftForAnAmountOfZero() {
        node.use(TEN_A_MINUTE, "ada", 9);

        assertThat(other.use(TEN_A_MINUTE, "ada", 0)).contains(new RemainingUsage(10, 1, untilTheMinuteEnds()));
        assertThat(other.use(TEN_A_MINUTE, "ada", 5)).contains(new RemainingUsage(10, 0, untilTheMinuteEnds()));
        assertThatThrownBy(() -> other.use(TEN_A_MINUTE, "ada", 0)).isInstanceOf(UsageLimitReached.class);
    }

    @Test
    void deletesTheCountsOfEndedPeriods() {
        List.of("ada", "bob").forEach(name -> node.use(TEN_A_MINUTE, name, 1));
        assertThat(counts.sweep()).isZero();

        clock.advance(untilTheMinuteEnds());

        assertThat(counts.sweep()).isEqualTo(2);
    }

    private Duration untilTheMinuteEnds() {
        return Duration.ofMillis(60_000 - clock.millis() % 60_000);
    }

    private void refuses(JdbcUsageLimits refusing, String subject) {
        assertThatThrownBy(() -> refusing.use(TEN_A_MINUTE, subject, 1))
                .isInstanceOfSatisfying(UsageLimitReached.class, failure -> {
                    assertThat(failure.limit()).isEqualTo(10);
                    assertThat(failure.retryAfter()).isEqualTo(untilTheMinuteEnds());
                });
    }
}
