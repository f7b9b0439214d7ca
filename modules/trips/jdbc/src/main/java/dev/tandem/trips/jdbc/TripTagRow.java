package dev.tandem.trips.jdbc;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `listedAt` repeats the trip's, so that an index finds the listed trips with a tag in their order.
@MappedEntity("trip_tag")
public record TripTagRow(UUID tripId, String name, @Nullable Instant listedAt) {}
