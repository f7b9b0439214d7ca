package dev.tandem.trips.jdbc;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `listedAt` and `startKey` repeat the trip's, so that indexes find the listed trips with a tag in their
/// orders.
@MappedEntity("trip_tag")
public record TripTagRow(UUID tripId, String name, @Nullable Instant listedAt, String startKey) {}
