package dev.tandem.trips.jdbc;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `trip_tag`. `listedAt` and `startKey` repeat columns of the trip, so that an index
/// has the listed trips with a tag in each order.
@MappedEntity("trip_tag")
public record TripTagRow(UUID tripId, String name, @Nullable Instant listedAt, String startKey) {

    /// The statements that write `trip_tag`.
    @JdbcRepository(dialect = Dialect.ANSI)
    public interface Rows extends GenericRepository<TripTagRow, UUID> {
        void saveAll(List<TripTagRow> rows);

        void deleteByTripId(UUID tripId);
    }
}
