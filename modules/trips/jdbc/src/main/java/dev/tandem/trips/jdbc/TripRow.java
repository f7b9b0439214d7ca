package dev.tandem.trips.jdbc;

import dev.tandem.platform.jdbc.row.IsoDate;
import dev.tandem.trips.model.Difficulty;
import dev.tandem.trips.model.TripStatus;
import dev.tandem.trips.model.Visibility;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `trip`, as it is written. Trips are read through the view `trip_with_parts`.
@MappedEntity("trip")
public record TripRow(
        @Id UUID id,
        UUID authorId,
        String title,
        String description,
        TripStatus status,
        Visibility visibility,
        @Nullable @IsoDate LocalDate startDate,
        @Nullable @IsoDate LocalDate endDate,
        @Nullable Integer distanceMetres,
        @Nullable Difficulty difficulty,
        @TypeDef(type = DataType.JSON) List<String> countries,
        int photoCount,
        @Nullable Instant publishedAt,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt,
        @Version long revision) {

    /// The statements that write `trip`.
    @JdbcRepository(dialect = Dialect.ANSI)
    public interface Rows extends GenericRepository<TripRow, UUID> {
        void saveAll(List<TripRow> rows);

        void update(TripRow row);

        /// Locks the row until the transaction ends. SQLite runs one write transaction at a time
        /// and needs no lock; a dialect with row locks overrides this method.
        default void lock(UUID id) {}
    }
}
