package dev.tandem.trips.jdbc;

import dev.tandem.platform.jdbc.row.IsoDate;
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

@MappedEntity("trip")
public record TripRow(
        @Id UUID id,
        UUID ownerId,
        String title,
        String description,
        @Nullable @IsoDate LocalDate startDate,
        @Nullable @IsoDate LocalDate endDate,
        @Nullable Integer distanceMetres,
        @TypeDef(type = DataType.JSON) List<String> countries,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt,
        @Version long revision) {}
