package dev.tandem.trips.jdbc;

import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

/// The statements that write `trip`; a dialect adds only its annotation.
public interface TripRows extends GenericRepository<TripRow, UUID> {
    void save(TripRow row);

    void update(TripRow row);
}
