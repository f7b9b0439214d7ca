package dev.tandem.trips.model;

import dev.tandem.platform.kernel.failure.Stale;

public final class TripStale extends Stale {
    public static final String CODE = "trips.trip-stale";

    public TripStale(TripId id) {
        super(CODE, "Trip " + id.value() + " is not as you expect it any more. Read it again, then repeat.");
    }
}
