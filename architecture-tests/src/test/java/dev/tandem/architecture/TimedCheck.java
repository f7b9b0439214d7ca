package dev.tandem.architecture;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// One check of a whole project, from reading it to the last rule, and the processor time
/// that it took.
record TimedCheck(Architecture architecture, int tables, List<CheckedRule> rules, List<String> broken, Duration spent) {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /// Finds a project.
    @FunctionalInterface
    interface Finding {
        Architecture find() throws IOException;
    }

    static TimedCheck of(Finding finding) throws IOException {
        var begun = SYSTEM.getProcessCpuTime();
        var architecture = finding.find();
        var schemas = architecture.schemas();
        var rules = Stream.concat(architecture.rulesOfCode().stream(), architecture.rulesOfSchemas(schemas).stream())
                .toList();
        var broken = rules.stream()
                .filter(CheckedRule::isBroken)
                .map(CheckedRule::title)
                .toList();
        var spent = Duration.ofNanos(SYSTEM.getProcessCpuTime() - begun);
        return new TimedCheck(architecture, schemas.getFirst().tables().size(), rules, broken, spent);
    }

    double millisPerClass() {
        return (double) spent.toMillis()
                / (architecture.production().size() + architecture.tests().size());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d rules over %d classes of %s, %d tests and %d tables: %.1f s of a processor",
                rules.size(),
                architecture.production().size(),
                architecture.base(),
                architecture.tests().size(),
                tables,
                spent.toMillis() / 1000.0);
    }
}
