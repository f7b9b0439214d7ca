package dev.tandem.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.testkit.MeasurementReport;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;

/// People run the rules often and wait for them, so their cost may grow with the project, but
/// no faster.
@Isolated("it takes the processor's time")
@Execution(ExecutionMode.SAME_THREAD)
@Tag("thorough")
@Tag(OnBothDatabases.TAG)
class RuleCostTest {
    private static final int STEEPEST = 2;

    @Test
    void costsNoMoreForAClassOfThirtyModulesThanOfFive(@TempDir Path folder) throws IOException {
        // The first audit also loads and compiles the rules themselves.
        var own = TimedCheck.of(() -> Architecture.of("dev.tandem"));
        var five = TimedCheck.of(LargeProject.in(folder.resolve("five"), 5)::architecture);
        var thirty = TimedCheck.of(LargeProject.in(folder.resolve("thirty"), 30)::architecture);

        MeasurementReport.report(List.of(own.toString(), five.toString(), thirty.toString()));
        assertThat(List.of(own, five, thirty))
                .allSatisfy(audit -> assertThat(audit.broken()).isEmpty());
        assertThat(thirty.architecture().production()).hasSizeGreaterThan(1000);
        assertThat(thirty.millisPerClass()).isLessThan(STEEPEST * five.millisPerClass());
    }
}
