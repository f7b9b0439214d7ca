package dev.tandem.trips.jdbc;

import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

@MappedEntity("trip_tag")
public record TripTagRow(UUID tripId, String name) {}
