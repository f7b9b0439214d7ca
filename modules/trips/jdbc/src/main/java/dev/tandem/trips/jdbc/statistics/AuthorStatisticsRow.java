package dev.tandem.trips.jdbc.statistics;

import dev.tandem.platform.jdbc.row.IsoDate;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the view `author_statistics`, which is read only. `author_total` and
/// `author_country` are the tables that are written.
@MappedEntity("author_statistics")
public record AuthorStatisticsRow(
        @Id UUID authorId,
        int tripCount,
        long distanceMetres,
        int photoCount,
        @TypeDef(type = DataType.JSON) List<String> countries,
        @Nullable @IsoDate LocalDate lastStartDate) {}
