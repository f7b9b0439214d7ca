package dev.tandem.platform.testkit.statement;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The violations in one application, each of which fails the test that it comes from.
@Singleton
public final class Violations {
    private final List<Violation> all = new ArrayList<>();
    private int told;

    synchronized void add(Violation violation) {
        all.add(violation);
    }

    /// Fails for those that came since it was last called.
    public synchronized void failOnNew() {
        var untold = List.copyOf(all.subList(told, all.size()));
        told = all.size();
        tell(untold);
    }

    /// Fails at the end of a test for those that its own failure says nothing of: something has caught them.
    public void failUnlessReported(Optional<Throwable> failure) {
        tell(take().stream()
                .filter(violation -> failure.stream().noneMatch(thrown -> holds(thrown, violation)))
                .toList());
    }

    /// For those who expect them.
    synchronized List<Violation> take() {
        var taken = List.copyOf(all);
        all.clear();
        told = 0;
        return taken;
    }

    private static void tell(List<Violation> violations) {
        if (!violations.isEmpty()) {
            var error = new AssertionError(
                    violations.stream().map(Throwable::getMessage).collect(Collectors.joining("\n\n")),
                    violations.getFirst());
            violations.stream().skip(1).forEach(error::addSuppressed);
            throw error;
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean holds(Throwable failure, Violation violation) {
        return failure == violation
                || Stream.concat(Stream.ofNullable(failure.getCause()), Stream.of(failure.getSuppressed()))
                        .anyMatch(within -> holds(within, violation));
    }
}
