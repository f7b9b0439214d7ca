package dev.tandem.trips.jdbc;

import dev.tandem.platform.jdbc.table.Check;
import dev.tandem.platform.jdbc.table.CopyOf;
import dev.tandem.platform.jdbc.table.Index;
import dev.tandem.platform.jdbc.table.Length;
import dev.tandem.platform.jdbc.table.PartOf;
import dev.tandem.platform.jdbc.table.PrimaryKey;
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
@PrimaryKey({"trip_id", "name"})
@Index(name = "listed", value = "name, listed_at desc, trip_id desc", where = "listed_at is not null")
@Index(name = "start", value = "name, start_key, trip_id", where = "listed_at is not null")
public record TripTagRow(
        @PartOf("trip") UUID tripId,
        @Length(min = 1, max = 30) String name,
        @Nullable @CopyOf("trip.listed_at") Instant listedAt,

        @CopyOf("trip.start_key") @Check("length(start_key) in (0, 10)")
        String startKey) {

    /// The statements that write `trip_tag`.
    @JdbcRepository(dialect = Dialect.ANSI)
    public interface Rows extends GenericRepository<TripTagRow, UUID> {
        void saveAll(List<TripTagRow> rows);

        void deleteByTripId(UUID tripId);
    }
}
