package dev.tandem.platform.testkit.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.platform.testkit.sample.api.RouteTask;
import dev.tandem.platform.testkit.sample.jdbc.RuleBreakingAdapter;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/// A violation fails the test that it comes from, and no other.
@Tag(OnBothDatabases.TAG)
class ViolationsTest {
    private static final String VIOLATION = "the module sample touches the table other";

    @Test
    void failTheirTestEvenWhenItCatchesThem() {
        var failures = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(RuleBreakers.class))
                .enableImplicitConfigurationParameters(true)
                .execute()
                .testEvents()
                .assertStatistics(tests -> tests.started(10).succeeded(2).failed(8))
                .failed()
                .stream()
                .flatMap(event -> event.getPayload(TestExecutionResult.class).stream())
                .flatMap(result -> result.getThrowable().stream())
                .toList();

        assertThat(failures).allSatisfy(failure -> assertThat(texts(failure)).contains(VIOLATION));
        assertThat(failures)
                .filteredOn(failure -> texts(failure).contains("broken anyway"))
                .hasSize(2);
        assertThat(failures)
                .filteredOn(failure -> failure.getSuppressed().length == 0)
                .as("reported once")
                .hasSize(6);
    }

    private static String texts(Throwable failure) {
        return failure.getMessage() + List.of(failure.getSuppressed());
    }

    /// Run by [#failTheirTestEvenWhenItCatchesThem] only.
    @OnBothDatabases
    static class RuleBreakers {
        private final RuleBreakingAdapter samples;
        private final Http http;

        RuleBreakers(RuleBreakingAdapter samples, RouteTask errand, Http http) {
            this.samples = samples;
            this.http = http;
            errand.set(samples::readOtherModule);
        }

        @Test
        void areReportedAtTheEndOfTheTest() {
            samples.readOtherModule();
        }

        @Test
        void areReportedWithTheResponse() {
            http.get("/test/free/1");
        }

        @Test
        void areReportedThoughTheyAreCaught() {
            try {
                http.get("/test/free/1");
            } catch (AssertionError _) {
                samples.count();
            }
        }

        @Test
        void areReportedByATestThatFailsAnyway() {
            samples.readOtherModule();
            fail("broken anyway");
        }

        @Test
        void areNotReportedByOtherTests() {
            samples.count();
        }
    }
}
