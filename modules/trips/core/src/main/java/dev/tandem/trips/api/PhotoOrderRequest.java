package dev.tandem.trips.api;

import dev.tandem.trips.model.photo.Gallery;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/// The ids of all photos of a trip, in the order they shall have.
@Serdeable
record PhotoOrderRequest(
        @NotNull @Size(max = Gallery.MAX_PHOTOS) List<@NotNull UUID> photoIds) {}
