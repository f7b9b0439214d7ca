package dev.tandem.trips.jdbc;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `trip_word`. `listedAt` and `startKey` repeat columns of the trip, so that an index
/// has the listed trips with a word in each order.
@MappedEntity("trip_word")
public record TripWordRow(
        UUID tripId, String word, @Nullable Instant listedAt, String startKey) {}
