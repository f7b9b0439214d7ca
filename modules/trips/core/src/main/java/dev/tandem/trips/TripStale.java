package dev.tandem.trips;

import dev.tandem.platform.kernel.Stale;

public final class TripStale extends Stale {
    public TripStale(TripId id) {
        super("trips.trip-stale", "Trip " + id.value() + " was changed by someone else. Read it again, then repeat.");
    }
}
