package dev.tandem.trips.api;

import dev.tandem.trips.model.photo.Caption;
import dev.tandem.trips.model.photo.Gallery;
import dev.tandem.trips.model.photo.PhotoId;
import dev.tandem.trips.model.photo.PhotoUrl;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// A photo as a client reads it.
@Serdeable
record PhotoResponse(
        PhotoId id,
        PhotoUrl url,
        Caption caption,
        @Min(0) @Max(Gallery.MAX_PHOTOS - 1) int position) {}
