package dev.tandem.trips;

import dev.tandem.platform.kernel.Invalid;
import dev.tandem.platform.kernel.TextRule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the rider tells of a trip: when, how far and through which countries.
public record TripDetails(
        String title,
        String description,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable Distance distance,
        List<Country> countries) {

    public static final int MAX_TITLE = 200;
    public static final int MAX_DESCRIPTION = 50_000;
    public static final int MAX_COUNTRIES = 50;

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    public TripDetails {
        new TextRule(1, MAX_TITLE).check("title", title);
        new TextRule(0, MAX_DESCRIPTION).check("description", description);
        requireFourDigitYear("start_date", startDate);
        requireFourDigitYear("end_date", endDate);
        if (endDate != null && (startDate == null || endDate.isBefore(startDate))) {
            throw new Invalid("end_date", "needs a start_date that is not later");
        }
        countries = countries.stream().distinct().toList();
        if (countries.size() > MAX_COUNTRIES) {
            throw new Invalid("countries", "must be at most " + MAX_COUNTRIES);
        }
    }

    /// Beyond them ISO text no longer sorts like the dates it means.
    private static void requireFourDigitYear(String field, @Nullable LocalDate date) {
        if (date != null && (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY))) {
            throw new Invalid(field, "must lie between " + FIRST_DAY + " and " + LAST_DAY);
        }
    }
}
