package dev.tandem.architecture;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A look at a whole project, from nothing to the last law, and the processor time that it took.
record Audit(Architecture architecture, int tables, List<CheckedRule> laws, List<String> broken, Duration spent) {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /// Finds a project, and runs its migrations.
    @FunctionalInterface
    interface Finding {
        Architecture find() throws IOException;
    }

    static Audit of(Finding finding) throws IOException {
        var begun = SYSTEM.getProcessCpuTime();
        var architecture = finding.find();
        var schemas = architecture.schemas();
        var laws = Stream.concat(architecture.lawsOfCode().stream(), architecture.lawsOfSchemas(schemas).stream())
                .toList();
        var broken = laws.stream()
                .filter(CheckedRule::isBroken)
                .map(CheckedRule::title)
                .toList();
        var spent = Duration.ofNanos(SYSTEM.getProcessCpuTime() - begun);
        return new Audit(architecture, schemas.getFirst().tables().size(), laws, broken, spent);
    }

    double millisPerClass() {
        return (double) spent.toMillis()
                / (architecture.production().size() + architecture.tests().size());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d laws over %d classes of %s, %d tests and %d tables: %.1f s of a processor",
                laws.size(),
                architecture.production().size(),
                architecture.base(),
                architecture.tests().size(),
                tables,
                spent.toMillis() / 1000.0);
    }
}
