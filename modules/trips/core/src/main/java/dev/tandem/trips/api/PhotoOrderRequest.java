package dev.tandem.trips.api;

import dev.tandem.trips.model.photo.Gallery;
import dev.tandem.trips.model.photo.PhotoId;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.util.List;

/// The ids of all photos of a trip, in the order they shall have.
@Serdeable
record PhotoOrderRequest(@Size(max = Gallery.MAX_PHOTOS) List<PhotoId> photoIds) {}
