package dev.tandem.platform.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.testkit.Await;
import dev.tandem.platform.testkit.sample.SampleRow;
import dev.tandem.platform.testkit.sample.SampleRows;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;

@Tag(OnBothDatabases.TAG)
class IsolationTest {

    @Nested
    @OnBothDatabases
    class WithADatabaseOfItsOwn {
        @RepeatedTest(10)
        void findsNothingAndLeavesNothing(SampleRows rows) {
            assertEmptyThenAdd(rows);
        }
    }

    @Nested
    @OnBothDatabases(postgres = PostgresCleanup.ROLLBACK)
    class WithARollback {
        @RepeatedTest(10)
        void findsNothingAndLeavesNothing(SampleRows rows) {
            assertEmptyThenAdd(rows);
        }
    }

    @Test
    void keepsTenParallelTestsApart() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectClass(TenAtOnce.class))
                .enableImplicitConfigurationParameters(true)
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "20")
                .execute()
                .testEvents()
                .assertStatistics(tests -> tests.started(20).succeeded(20));
    }

    private static void assertEmptyThenAdd(SampleRows rows) {
        assertThat(rows.count()).isZero();
        rows.save(SampleRow.usual());
        assertThat(rows.count()).isEqualTo(1);
    }

    /// Run by [#keepsTenParallelTestsApart] only.
    @OnBothDatabases
    static class TenAtOnce {
        private static final Map<Engine, CyclicBarrier> BARRIERS = new ConcurrentHashMap<>();

        @RepeatedTest(10)
        void seesOnlyItsOwnRow(SampleRows rows, Engine engine) throws Exception {
            var allTen = BARRIERS.computeIfAbsent(engine, key -> new CyclicBarrier(10));
            allTen.await(Await.TIMEOUT.toMinutes(), TimeUnit.MINUTES);
            rows.save(SampleRow.usual());
            allTen.await(Await.TIMEOUT.toMinutes(), TimeUnit.MINUTES);

            assertThat(rows.count()).isEqualTo(1);
        }
    }
}
