package dev.tandem.architecture;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A look at a whole project, from nothing to the last law, and how long it took.
record Audit(Architecture architecture, int tables, List<Law> laws, List<String> broken, Duration spent) {
    /// Finds a project, and runs its migrations.
    @FunctionalInterface
    interface Finding {
        Architecture find() throws IOException;
    }

    static Audit of(Finding finding) throws IOException {
        var begun = System.nanoTime();
        var architecture = finding.find();
        var schemas = architecture.schemas();
        var laws = Stream.concat(architecture.lawsOfCode().stream(), architecture.lawsOfSchemas(schemas).stream())
                .toList();
        var broken = laws.stream().filter(Law::isBroken).map(Law::title).toList();
        var spent = Duration.ofNanos(System.nanoTime() - begun);
        return new Audit(architecture, schemas.getFirst().tables().size(), laws, broken, spent);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d laws over %d classes of %s, %d tests and %d tables: %.1f s",
                laws.size(),
                architecture.production().size(),
                architecture.base(),
                architecture.tests().size(),
                tables,
                spent.toMillis() / 1000.0);
    }
}
