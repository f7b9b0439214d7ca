package dev.tandem.trips.api;

import dev.tandem.trips.HungPhoto;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/// A photo as a client reads it.
@Serdeable
record PhotoResponse(UUID id, String url, String caption, int position) {

    static PhotoResponse of(HungPhoto hung) {
        var picture = hung.photo().picture();
        return new PhotoResponse(hung.id().value(), picture.url(), picture.caption(), hung.position());
    }
}
