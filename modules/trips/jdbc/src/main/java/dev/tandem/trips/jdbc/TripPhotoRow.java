package dev.tandem.trips.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@MappedEntity("trip_photo")
public record TripPhotoRow(@Id UUID id, UUID tripId, int position, String url, String caption) {

    /// The statements that write `trip_photo`.
    @JdbcRepository(dialect = Dialect.ANSI)
    public interface Rows extends GenericRepository<TripPhotoRow, UUID> {
        void saveAll(List<TripPhotoRow> rows);

        void deleteByTripId(UUID tripId);
    }
}
