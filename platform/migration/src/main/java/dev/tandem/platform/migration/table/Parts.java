package dev.tandem.platform.migration.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/// Columns, constraints or indexes of a table before and after a change, by their names.
///
/// @param added those that only are there afterwards
/// @param dropped those that only were there before
/// @param kept those of both, as they were and as they are
public record Parts<T>(List<T> added, List<T> dropped, List<Pair<T>> kept) {

    /// One part, before and after.
    public record Pair<T>(T before, T after) {}

    public static <T> Parts<T> of(Map<String, T> before, Map<String, T> after) {
        var parts = new Parts<T>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        after.forEach((name, part) -> {
            var old = before.get(name);
            if (old == null) {
                parts.added.add(part);
            } else {
                parts.kept.add(new Pair<>(old, part));
            }
        });
        before.forEach((name, part) -> {
            if (!after.containsKey(name)) {
                parts.dropped.add(part);
            }
        });
        return parts;
    }

    public List<Pair<T>> changed(BiPredicate<T, T> isSame) {
        return kept.stream()
                .filter(pair -> !isSame.test(pair.before(), pair.after()))
                .toList();
    }

    /// Those that are changed count as dropped and added again.
    public Parts<T> replacing(BiPredicate<T, T> isSame) {
        var parts = new Parts<T>(new ArrayList<>(added), new ArrayList<>(dropped), new ArrayList<>());
        kept.forEach(pair -> {
            if (isSame.test(pair.before(), pair.after())) {
                parts.kept.add(pair);
            } else {
                parts.added.add(pair.after());
                parts.dropped.add(pair.before());
            }
        });
        return parts;
    }
}
