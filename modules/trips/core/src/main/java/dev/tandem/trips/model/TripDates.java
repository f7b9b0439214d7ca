package dev.tandem.trips.model;

import dev.tandem.platform.kernel.failure.Invalid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The first and the last day of a trip, as far as they are known.
public record TripDates(@Nullable LocalDate start, @Nullable LocalDate end) {
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    public TripDates {
        requireFourDigitYear("startDate", start);
        requireFourDigitYear("endDate", end);
        if (end != null && (start == null || end.isBefore(start))) {
            throw new Invalid("endDate", "needs a start that is not later");
        }
    }

    /// A text that sorts like the start date. It is empty, and so sorts first, where there is
    /// none.
    public String startKey() {
        return start == null ? "" : start.toString();
    }

    void requireStartNotAfter(LocalDate today) {
        if (start != null && start.isAfter(today)) {
            throw new Invalid("startDate", "must not be in the future; today is " + today + " (UTC)");
        }
    }

    /// With fewer or more digits, ISO texts do not sort in the order of their dates.
    private static void requireFourDigitYear(String field, @Nullable LocalDate date) {
        if (date != null && (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY))) {
            throw new Invalid(field, "must lie between " + FIRST_DAY + " and " + LAST_DAY);
        }
    }
}
