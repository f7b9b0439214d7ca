package dev.tandem.architecture;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// A look at a whole project, from nothing to the last law, and how long it took.
record Audit(Architecture architecture, List<String> broken, Duration spent) {
    static final Duration BEARABLE = Duration.ofSeconds(20);

    /// Finds a project, and runs its migrations.
    @FunctionalInterface
    interface Finding {
        Architecture find() throws IOException;
    }

    static Audit of(Finding finding) throws IOException {
        var begun = System.nanoTime();
        var architecture = finding.find();
        var broken = architecture.laws().stream()
                .filter(law -> law.rule().evaluate(law.classes()).hasViolation())
                .map(Law::title)
                .toList();
        return new Audit(architecture, broken, Duration.ofNanos(System.nanoTime() - begun));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d laws over %d classes of %s, %d tests and %d tables: %.1f s",
                architecture.laws().size(),
                architecture.production().size(),
                architecture.base(),
                architecture.tests().size(),
                architecture.schemas().getFirst().tables().size(),
                spent.toMillis() / 1000.0);
    }
}
