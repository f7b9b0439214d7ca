package dev.tandem.trips.model;

import dev.tandem.platform.kernel.failure.Stale;

public final class TripStale extends Stale {
    public static final String CODE = "trips.trip-stale";

    public TripStale(TripId id) {
        super(CODE, "Trip " + id.value() + " was changed by someone else. Read it again, then repeat.");
    }
}
