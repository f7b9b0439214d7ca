package dev.tandem.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.testkit.Figures;
import dev.tandem.platform.testkit.OnBothDatabases;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;

/// The laws are looked at again and again by people who wait.
@Isolated("it takes the time")
@Execution(ExecutionMode.SAME_THREAD)
@Tag("thorough")
@Tag(OnBothDatabases.TAG)
class AuditTest {
    private static final Duration BEARABLE = Duration.ofSeconds(20);

    @Test
    void isDoneInTime() throws IOException {
        assertInTime(Audit.of(() -> Architecture.of("dev.tandem")));
    }

    @Test
    void isDoneInTimeForThirtyModules(@TempDir Path folder) throws IOException {
        var project = LargeProject.in(folder);

        var audit = Audit.of(project::architecture);

        assertThat(audit.architecture().production()).hasSizeGreaterThan(1000);
        assertInTime(audit);
    }

    private static void assertInTime(Audit audit) {
        Figures.report(List.of(audit.toString()));
        assertThat(audit.broken()).isEmpty();
        assertThat(audit.spent()).isLessThan(BEARABLE);
    }
}
