package dev.tandem.trips.api;

import dev.tandem.trips.model.photo.Caption;
import dev.tandem.trips.model.photo.PhotoUrl;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// A photo as the trip's author sends it.
@Serdeable
record PhotoRequest(PhotoUrl url, @Nullable Caption caption) {}
