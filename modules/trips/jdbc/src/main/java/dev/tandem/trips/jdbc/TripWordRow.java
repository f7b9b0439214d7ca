package dev.tandem.trips.jdbc;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `listedAt` and `startKey` repeat the trip's, so that indexes find the listed trips with a word in their
/// title in their orders.
@MappedEntity("trip_word")
public record TripWordRow(
        UUID tripId, String word, @Nullable Instant listedAt, String startKey) {}
