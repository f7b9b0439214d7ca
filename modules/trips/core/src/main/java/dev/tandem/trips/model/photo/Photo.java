package dev.tandem.trips.model.photo;

import dev.tandem.platform.kernel.Identified;

/// A picture of a trip; its place in the gallery is its position.
public record Photo(PhotoId id, PhotoDetails details) implements Identified<PhotoId> {
    public static Photo of(PhotoDetails details) {
        return new Photo(PhotoId.next(), details);
    }
}
