package dev.tandem.trips.api;

import io.micronaut.serde.annotation.Serdeable;

/// A tag, and on how many listed trips it is.
@Serdeable
record TagResponse(String name, int tripCount) {}
