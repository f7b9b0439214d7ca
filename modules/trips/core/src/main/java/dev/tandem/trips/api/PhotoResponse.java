package dev.tandem.trips.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/// A photo as a client reads it.
@Serdeable
record PhotoResponse(UUID id, String url, String caption, int position) {}
