package dev.tandem.trips;

import dev.tandem.platform.kernel.NotFound;

public final class TripNotFound extends NotFound {
    public TripNotFound(TripId id) {
        super("trips.trip-not-found", "There is no trip " + id.value() + ".");
    }
}
