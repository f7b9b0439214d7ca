package dev.tandem.trips;

import dev.tandem.identity.AccountSummary;
import dev.tandem.platform.kernel.Identified;

/// A trip and who wrote it.
public record TripWithAuthor(Trip trip, AccountSummary author) implements Identified<TripId> {

    @Override
    public TripId id() {
        return trip.id();
    }
}
