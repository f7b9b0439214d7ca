package dev.tandem.trips;

import dev.tandem.platform.kernel.Forbidden;

public final class TripNotYours extends Forbidden {
    public TripNotYours(TripId id) {
        super("trips.trip-not-yours", "Only its author changes trip " + id.value() + ".");
    }
}
