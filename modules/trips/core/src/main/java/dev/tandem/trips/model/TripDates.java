package dev.tandem.trips.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The first and the last day of a trip, as far as they are known.
public record TripDates(@Nullable LocalDate start, @Nullable LocalDate end) {
    /// A text that sorts like the start date. It is empty, and so sorts first, where there is
    /// none.
    public String startKey() {
        return start == null ? "" : start.toString();
    }

    boolean runBackwards() {
        return end != null && (start == null || end.isBefore(start));
    }

    boolean startAfter(LocalDate day) {
        return start != null && start.isAfter(day);
    }
}
