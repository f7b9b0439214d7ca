package dev.tandem.trips.model;

import dev.tandem.platform.kernel.failure.Forbidden;

public final class TripNotYours extends Forbidden {
    public static final String CODE = "trips.trip-not-yours";

    public TripNotYours(TripId id) {
        super(CODE, "Only its author changes trip " + id.value() + ".");
    }
}
