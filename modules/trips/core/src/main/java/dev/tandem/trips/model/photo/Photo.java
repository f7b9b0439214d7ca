package dev.tandem.trips.model.photo;

import dev.tandem.platform.kernel.Identified;

/// A photo of a trip. Its position is its index in the gallery.
public record Photo(PhotoId id, PhotoDetails details) implements Identified<PhotoId> {
    public static Photo of(PhotoDetails details) {
        return new Photo(PhotoId.next(), details);
    }
}
