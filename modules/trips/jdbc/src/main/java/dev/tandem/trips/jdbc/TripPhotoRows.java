package dev.tandem.trips.jdbc;

import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/// The statements that write `trip_photo`. Each dialect extends this interface and adds its
/// annotation.
public interface TripPhotoRows extends GenericRepository<TripPhotoRow, UUID> {
    void saveAll(List<TripPhotoRow> rows);

    void deleteByTripId(UUID tripId);
}
