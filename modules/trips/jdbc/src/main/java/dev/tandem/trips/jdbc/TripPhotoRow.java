package dev.tandem.trips.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

@MappedEntity("trip_photo")
public record TripPhotoRow(@Id UUID id, UUID tripId, int position, String url, String caption) {}
