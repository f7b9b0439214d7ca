package dev.tandem.platform.migration.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/// The order in which tables can be created.
public final class ParentsFirst {
    private ParentsFirst() {}

    /// Those first that others refer to; of those that refer to each other in a circle, any one.
    public static <T> List<T> of(List<T> tables, BiPredicate<T, T> refersTo) {
        var rest = new ArrayList<>(tables);
        var ordered = new ArrayList<T>();
        while (!rest.isEmpty()) {
            var next = rest.stream()
                    .filter(table ->
                            rest.stream().noneMatch(other -> !other.equals(table) && refersTo.test(table, other)))
                    .findFirst()
                    .orElse(rest.getFirst());
            rest.remove(next);
            ordered.add(next);
        }
        return ordered;
    }
}
