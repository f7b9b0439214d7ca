package dev.tandem.trips.model.photo;

import dev.tandem.platform.kernel.failure.NotFound;

public final class PhotoNotFound extends NotFound {
    public static final String CODE = "trips.photo-not-found";

    public PhotoNotFound(PhotoId id) {
        super(CODE, "The trip has no photo " + id.value() + ".");
    }
}
