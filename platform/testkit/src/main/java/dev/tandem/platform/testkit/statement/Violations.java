package dev.tandem.platform.testkit.statement;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The violations in one application, each of which fails the test that caused it.
@Singleton
public final class Violations {
    private final List<Violation> all = new ArrayList<>();
    private int reported;

    synchronized void add(Violation violation) {
        all.add(violation);
    }

    /// Fails for the violations since this method was last called.
    public synchronized void failOnNew() {
        var unreported = List.copyOf(all.subList(reported, all.size()));
        reported = all.size();
        failFor(unreported);
    }

    /// Fails at the end of a test for the violations that the failure of the test does not
    /// contain, because the test has caught them.
    public void failUnlessReported(Optional<Throwable> failure) {
        failFor(take().stream()
                .filter(violation -> failure.stream().noneMatch(thrown -> contains(thrown, violation)))
                .toList());
    }

    /// Removes and returns the violations, for tests that expect them.
    synchronized List<Violation> take() {
        var taken = List.copyOf(all);
        all.clear();
        reported = 0;
        return taken;
    }

    private static void failFor(List<Violation> violations) {
        if (!violations.isEmpty()) {
            var error = new AssertionError(
                    violations.stream().map(Throwable::getMessage).collect(Collectors.joining("\n\n")),
                    violations.getFirst());
            violations.stream().skip(1).forEach(error::addSuppressed);
            throw error;
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean contains(Throwable failure, Violation violation) {
        return failure == violation
                || Stream.concat(Stream.ofNullable(failure.getCause()), Stream.of(failure.getSuppressed()))
                        .anyMatch(within -> contains(within, violation));
    }
}
