package dev.tandem.trips.api.statistics;

import dev.tandem.trips.model.Tag;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Min;

/// A tag, and the number of listed trips that have it.
@Serdeable
record TagResponse(Tag name, @Min(1) int tripCount) {}
