package dev.tandem.trips.model.photo;

import dev.tandem.platform.kernel.Identified;

/// A photo and its position in the gallery, counted from 0.
public record PlacedPhoto(Photo photo, int position) implements Identified<PhotoId> {

    @Override
    public PhotoId id() {
        return photo.id();
    }
}
