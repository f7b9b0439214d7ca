package dev.tandem.trips.model.statistics;

import dev.tandem.trips.model.Country;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The sums over the listed trips of an author: those that are published, public and not
/// deleted.
public record AuthorStatistics(
        int trips,
        TotalDistance distance,
        int photos,
        SortedSet<Country> countries,
        @Nullable LocalDate lastStart) {
    public static final AuthorStatistics NONE = new AuthorStatistics(0, new TotalDistance(0), 0, new TreeSet<>(), null);

    public AuthorStatistics {
        countries = Collections.unmodifiableSortedSet(new TreeSet<>(countries));
    }

    /// The sums over the trips of both, which have no trip in common.
    public AuthorStatistics plus(AuthorStatistics other) {
        var all = new TreeSet<>(countries);
        all.addAll(other.countries);
        return new AuthorStatistics(
                trips + other.trips,
                distance.plus(other.distance),
                photos + other.photos,
                all,
                later(lastStart, other.lastStart));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }
}
