package dev.tandem.trips.model.list;

import dev.tandem.identity.AccountSummary;
import dev.tandem.platform.kernel.Identified;
import dev.tandem.trips.model.Trip;
import dev.tandem.trips.model.TripId;

/// A trip and its author.
public record TripWithAuthor(Trip trip, AccountSummary author) implements Identified<TripId> {

    @Override
    public TripId id() {
        return trip.id();
    }
}
