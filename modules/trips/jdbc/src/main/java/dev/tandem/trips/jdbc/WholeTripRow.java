package dev.tandem.trips.jdbc;

import dev.tandem.platform.jdbc.row.IsoDate;
import dev.tandem.trips.Difficulty;
import dev.tandem.trips.Visibility;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is read of a trip, in one statement: its photos and tags come as JSON, in no order.
@MappedEntity("whole_trip")
public record WholeTripRow(
        @Id UUID id,
        UUID authorId,
        String title,
        String description,
        Visibility visibility,
        @Nullable @IsoDate LocalDate startDate,
        @Nullable @IsoDate LocalDate endDate,
        @Nullable Integer distanceMetres,
        @Nullable Difficulty difficulty,
        @TypeDef(type = DataType.JSON) List<String> countries,
        @TypeDef(type = DataType.JSON) List<PhotoPart> photos,
        @TypeDef(type = DataType.JSON) List<String> tags,
        @Nullable Instant publishedAt,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt,
        long revision) {

    @Serdeable
    public record PhotoPart(UUID id, int position, String url, String caption) {}
}
