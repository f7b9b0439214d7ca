package dev.tandem.trips.jdbc;

import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/// The statements that write `trip_tag`. Each dialect extends this interface and adds its
/// annotation.
public interface TripTagRows extends GenericRepository<TripTagRow, UUID> {
    void saveAll(List<TripTagRow> rows);

    void deleteByTripId(UUID tripId);
}
