package dev.tandem.trips.jdbc;

import dev.tandem.platform.jdbc.table.Check;
import dev.tandem.platform.jdbc.table.CopyOf;
import dev.tandem.platform.jdbc.table.Index;
import dev.tandem.platform.jdbc.table.Length;
import dev.tandem.platform.jdbc.table.PartOf;
import dev.tandem.platform.jdbc.table.PrimaryKey;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `trip_word`. `listedAt` and `startKey` repeat columns of the trip, so that an index
/// has the listed trips with a word in each order.
@MappedEntity("trip_word")
@PrimaryKey({"trip_id", "word"})
@Index(name = "listed", value = "word, listed_at desc, trip_id desc", where = "listed_at is not null")
@Index(name = "start", value = "word, start_key, trip_id", where = "listed_at is not null")
public record TripWordRow(
        @PartOf("trip") UUID tripId,
        @Length(min = 1, max = 40) String word,
        @Nullable @CopyOf("trip.listed_at") Instant listedAt,

        @CopyOf("trip.start_key") @Check("length(start_key) in (0, 10)")
        String startKey) {

    /// The statements that write `trip_word`.
    @JdbcRepository(dialect = Dialect.ANSI)
    public interface Rows extends GenericRepository<TripWordRow, UUID> {
        void saveAll(List<TripWordRow> rows);

        void deleteByTripId(UUID tripId);

        /// Updates the columns that repeat those of the trip, while the words stay the same.
        @Query("update trip_word set listed_at = :listedAt, start_key = :startKey where trip_id = :tripId")
        void updatePosition(UUID tripId, @Nullable Instant listedAt, String startKey);
    }
}
