package dev.tandem.trips.jdbc;

import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/// The statements that write `trip_photo`; a dialect adds only its annotation.
public interface TripPhotoRows extends GenericRepository<TripPhotoRow, UUID> {
    void saveAll(List<TripPhotoRow> rows);

    void deleteByTripId(UUID tripId);
}
