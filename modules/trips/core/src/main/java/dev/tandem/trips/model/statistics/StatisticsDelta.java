package dev.tandem.trips.model.statistics;

import dev.tandem.trips.model.Country;
import dev.tandem.trips.model.Tag;
import dev.tandem.trips.model.Trip;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The differences by which statistics change. Countries and tags whose count stays are left
/// out. The maps are sorted, so that all transactions lock rows in the same order and none of
/// them deadlock.
public record StatisticsDelta(
        int trips, long metres, int photos, SortedMap<Country, Integer> countries, SortedMap<Tag, Integer> tags) {

    /// The change of the statistics when `old` becomes `changed`; `old` is null for a new trip.
    public static StatisticsDelta between(@Nullable Trip old, Trip changed) {
        var before = old != null && old.isListed() ? 1 : 0;
        var after = changed.isListed() ? 1 : 0;
        var previous = old == null ? changed : old;
        return new StatisticsDelta(
                after - before,
                after * metres(changed) - before * metres(previous),
                after * changed.gallery().size() - before * previous.gallery().size(),
                difference(
                        previous.details().route().countries(),
                        before,
                        changed.details().route().countries(),
                        after),
                difference(previous.details().tags(), before, changed.details().tags(), after));
    }

    /// Returns the sum of both changes.
    public StatisticsDelta plus(StatisticsDelta other) {
        return new StatisticsDelta(
                trips + other.trips,
                metres + other.metres,
                photos + other.photos,
                sum(countries, other.countries),
                sum(tags, other.tags));
    }

    public boolean isNone() {
        return trips == 0 && metres == 0 && photos == 0 && countries.isEmpty() && tags.isEmpty();
    }

    private static long metres(Trip trip) {
        var distance = trip.details().route().distance();
        return distance == null ? 0 : distance.metres();
    }

    private static <T> SortedMap<T, Integer> difference(
            Collection<T> old, int before, Collection<T> changed, int after) {
        var difference = new TreeMap<T, Integer>();
        old.forEach(item -> difference.merge(item, -before, Integer::sum));
        changed.forEach(item -> difference.merge(item, after, Integer::sum));
        difference.values().removeIf(change -> change == 0);
        return difference;
    }

    private static <T> SortedMap<T, Integer> sum(SortedMap<T, Integer> some, SortedMap<T, Integer> others) {
        var sum = new TreeMap<>(some);
        others.forEach((item, change) -> sum.merge(item, change, Integer::sum));
        sum.values().removeIf(change -> change == 0);
        return sum;
    }
}
