package dev.tandem.trips.api;

import dev.tandem.trips.Gallery;
import dev.tandem.trips.Photo;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// A photo as a client reads it.
@Serdeable
record PhotoResponse(UUID id, String url, String caption, int position) {
    static List<PhotoResponse> all(Gallery gallery) {
        return IntStream.range(0, gallery.size())
                .mapToObj(position -> of(gallery.photos().get(position), position))
                .toList();
    }

    private static PhotoResponse of(Photo photo, int position) {
        return new PhotoResponse(
                photo.id().value(), photo.picture().url(), photo.picture().caption(), position);
    }
}
