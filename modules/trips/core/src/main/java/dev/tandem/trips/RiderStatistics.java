package dev.tandem.trips;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What an author's listed trips come to: those that are published, public and not in the bin.
public record RiderStatistics(
        int trips,
        long metres,
        int photos,
        SortedSet<Country> countries,
        @Nullable LocalDate lastStart) {
    public static final RiderStatistics NONE = new RiderStatistics(0, 0, 0, new TreeSet<>(), null);

    public RiderStatistics {
        countries = Collections.unmodifiableSortedSet(new TreeSet<>(countries));
    }
}
