package dev.tandem.trips.model;

import dev.tandem.platform.kernel.failure.NotFound;

public final class TripNotFound extends NotFound {
    public static final String CODE = "trips.trip-not-found";

    public TripNotFound(TripId id) {
        super(CODE, "There is no trip " + id.value() + ".");
    }
}
