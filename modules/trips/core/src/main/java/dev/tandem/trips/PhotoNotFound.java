package dev.tandem.trips;

import dev.tandem.platform.kernel.NotFound;

public final class PhotoNotFound extends NotFound {
    public PhotoNotFound(PhotoId id) {
        super("trips.photo-not-found", "The trip has no photo " + id.value() + ".");
    }
}
