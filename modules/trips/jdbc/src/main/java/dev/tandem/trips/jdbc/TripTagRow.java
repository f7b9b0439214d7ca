package dev.tandem.trips.jdbc;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `trip_tag`. `listedAt` and `startKey` repeat columns of the trip, so that an index
/// has the listed trips with a tag in each order.
@MappedEntity("trip_tag")
public record TripTagRow(UUID tripId, String name, @Nullable Instant listedAt, String startKey) {}
