package dev.tandem.trips.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The first and the last day of a trip, as far as they are known.
public record TripDates(@Nullable LocalDate start, @Nullable LocalDate end) {
    private static final int NO_DAY = -1_000_000;

    /// The number of the first day, counted from 1970. It comes before that of all days where
    /// there is none.
    public int startDay() {
        return start == null ? NO_DAY : Math.toIntExact(start.toEpochDay());
    }

    boolean runBackwards() {
        return end != null && (start == null || end.isBefore(start));
    }

    boolean startAfter(LocalDate day) {
        return start != null && start.isAfter(day);
    }
}
