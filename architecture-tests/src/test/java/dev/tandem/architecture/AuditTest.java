package dev.tandem.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.testkit.Figures;
import dev.tandem.platform.testkit.OnBothDatabases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;

/// The laws are looked at again and again by people who wait, so what they cost grows with the project and no faster.
@Isolated("it takes the processor's time")
@Execution(ExecutionMode.SAME_THREAD)
@Tag("thorough")
@Tag(OnBothDatabases.TAG)
class AuditTest {
    private static final int STEEPEST = 2;

    @Test
    void costsNoMoreForAClassOfThirtyModulesThanOfFew(@TempDir Path folder) throws IOException {
        var project = LargeProject.in(folder);

        // In the first one the laws themselves are loaded and compiled.
        var first = Audit.of(() -> Architecture.of("dev.tandem"));
        var few = Audit.of(() -> Architecture.of("dev.tandem"));
        var thirty = Audit.of(project::architecture);

        Figures.report(List.of(first.toString(), few.toString(), thirty.toString()));
        assertThat(few.broken()).isEmpty();
        assertThat(thirty.broken()).isEmpty();
        assertThat(thirty.architecture().production()).hasSizeGreaterThan(1000);
        assertThat(thirty.millisPerClass()).isLessThan(STEEPEST * few.millisPerClass());
    }
}
