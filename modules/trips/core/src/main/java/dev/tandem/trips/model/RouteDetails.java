package dev.tandem.trips.model;

import dev.tandem.platform.kernel.failure.Invalid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far a trip went, how hard it was, and through which countries.
public record RouteDetails(
        @Nullable Distance distance, @Nullable Difficulty difficulty, List<Country> countries) {
    public static final int MAX_COUNTRIES = 50;

    /// A route of which nothing is known.
    public static final RouteDetails NONE = new RouteDetails(null, null, List.of());

    public RouteDetails {
        countries = countries.stream().distinct().toList();
        if (countries.size() > MAX_COUNTRIES) {
            throw new Invalid("countries", "must be at most " + MAX_COUNTRIES);
        }
    }

    /// A route of which no more is known.
    public static RouteDetails of(
            @Nullable Distance distance, @Nullable Difficulty difficulty, List<Country> countries) {
        return new RouteDetails(distance, difficulty, countries);
    }

    /// The same route, through these countries.
    public static RouteDetails through(List<Country> countries, RouteDetails route) {
        return new RouteDetails(route.distance, route.difficulty, countries);
    }
}
