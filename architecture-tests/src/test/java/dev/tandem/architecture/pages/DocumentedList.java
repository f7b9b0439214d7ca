package dev.tandem.architecture.pages;

import java.util.Set;
import java.util.TreeSet;

/// A list on a page that must match the code.
final class DocumentedList {
    private DocumentedList() {}

    /// Fails with what the page lacks and with what it lists without need.
    static void assertSame(String page, Set<String> listed, Set<String> had) {
        if (!listed.equals(had)) {
            throw new AssertionError("%s does not list what there is.%n  missing there: %s%n  too much there: %s"
                    .formatted(page, without(had, listed), without(listed, had)));
        }
    }

    private static String without(Set<String> all, Set<String> some) {
        var rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest.isEmpty() ? "nothing" : String.join("\n    ", rest);
    }
}
