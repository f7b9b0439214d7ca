package dev.tandem.trips.model;

import dev.tandem.platform.kernel.failure.Invalid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far a trip went, how hard it was, and through which countries.
public record RouteDetails(
        @Nullable Distance distance, @Nullable Difficulty difficulty, List<Country> countries) {
    public static final int MAX_COUNTRIES = 50;

    public RouteDetails {
        countries = countries.stream().distinct().toList();
        if (countries.size() > MAX_COUNTRIES) {
            throw new Invalid("countries", "must be at most " + MAX_COUNTRIES);
        }
    }
}
