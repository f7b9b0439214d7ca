package dev.tandem.trips.jdbc;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/// The statements that write `trip_photo`.
@JdbcRepository(dialect = Dialect.ANSI)
public interface TripPhotoRows extends GenericRepository<TripPhotoRow, UUID> {
    void saveAll(List<TripPhotoRow> rows);

    void deleteByTripId(UUID tripId);
}
