package dev.tandem.trips.jdbc;

import dev.tandem.platform.jdbc.table.Length;
import dev.tandem.platform.jdbc.table.PartOf;
import dev.tandem.platform.jdbc.table.Range;
import dev.tandem.platform.jdbc.table.Unique;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@MappedEntity("trip_photo")
@Unique(
        name = "position",
        value = {"trip_id", "position"})
public record TripPhotoRow(
        @Id UUID id,
        @PartOf("trip") UUID tripId,
        @Range(min = 0, max = 19) int position,
        @Length(min = 1, max = 500) String url,
        @Length(max = 500) String caption) {

    /// The statements that write `trip_photo`.
    @JdbcRepository(dialect = Dialect.ANSI)
    public interface Rows extends GenericRepository<TripPhotoRow, UUID> {
        void saveAll(List<TripPhotoRow> rows);

        void deleteByTripId(UUID tripId);
    }
}
