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
        long metres,
        int photos,
        SortedSet<Country> countries,
        @Nullable LocalDate lastStart) {
    public static final AuthorStatistics NONE = new AuthorStatistics(0, 0, 0, new TreeSet<>(), null);

    public AuthorStatistics {
        countries = Collections.unmodifiableSortedSet(new TreeSet<>(countries));
    }
}
