package dev.tandem.trips;

import dev.tandem.identity.AccountSummary;
import dev.tandem.platform.kernel.Identified;
import org.jspecify.annotations.Nullable;

/// A trip and who wrote it; null once the author's account is deleted.
public record AuthoredTrip(Trip trip, @Nullable AccountSummary author) implements Identified<TripId> {

    @Override
    public TripId id() {
        return trip.id();
    }
}
