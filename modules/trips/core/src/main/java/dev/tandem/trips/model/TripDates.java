package dev.tandem.trips.model;

import dev.tandem.platform.kernel.failure.Invalid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The first and the last day of a trip, as far as they are known.
public record TripDates(@Nullable LocalDate start, @Nullable LocalDate end) {
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    public TripDates {
        requireFourDigitYear("start_date", start);
        requireFourDigitYear("end_date", end);
        if (end != null && (start == null || end.isBefore(start))) {
            throw new Invalid("end_date", "needs a start_date that is not later");
        }
    }

    /// A text that sorts like the start date. It is empty, and so sorts first, where there is
    /// none.
    public String startKey() {
        return start == null ? "" : start.toString();
    }

    void requireStartNotAfter(LocalDate today) {
        if (start != null && start.isAfter(today)) {
            throw new Invalid("start_date", "must not be in the future; today is " + today + " (UTC)");
        }
    }

    /// With fewer or more digits, ISO texts do not sort in the order of their dates.
    private static void requireFourDigitYear(String field, @Nullable LocalDate date) {
        if (date != null && (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY))) {
            throw new Invalid(field, "must lie between " + FIRST_DAY + " and " + LAST_DAY);
        }
    }
}
