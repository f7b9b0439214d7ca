package dev.tandem.trips.jdbc.statistics;

import dev.tandem.trips.model.Tag;
import dev.tandem.trips.model.Trip;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts the listed trips of each tag, by the difference that each change of trips makes.
@Singleton
public final class TagCounter {
    private final TagCountRow.Rows rows;

    TagCounter(TagCountRow.Rows rows) {
        this.rows = rows;
    }

    /// Counts `changed` in place of `old`. Tags whose count stays are left out, and the others
    /// are sorted, so that all transactions lock rows in the same order and none of them
    /// deadlock.
    public void replace(Collection<Trip> old, Collection<Trip> changed) {
        var differences = new TreeMap<Tag, Integer>();
        add(old, -1, differences);
        add(changed, 1, differences);
        differences.values().removeIf(difference -> difference == 0);
        if (!differences.isEmpty()) {
            rows.add(differences.entrySet().stream()
                    .map(entry -> new TagCountRow(entry.getKey().value(), entry.getValue()))
                    .toList());
        }
    }

    private static void add(Collection<Trip> trips, int each, SortedMap<Tag, Integer> differences) {
        trips.stream()
                .filter(Trip::isListed)
                .flatMap(trip -> trip.details().tags().stream())
                .forEach(tag -> differences.merge(tag, each, Integer::sum));
    }
}
