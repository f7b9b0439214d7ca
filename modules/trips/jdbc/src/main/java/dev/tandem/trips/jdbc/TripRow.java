package dev.tandem.trips.jdbc;

import dev.tandem.platform.jdbc.row.IsoDate;
import dev.tandem.trips.model.Difficulty;
import dev.tandem.trips.model.TripStatus;
import dev.tandem.trips.model.Visibility;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
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
        @Version long revision) {}
