package dev.tandem.trips.jdbc;

import dev.tandem.platform.jdbc.row.IsoDate;
import dev.tandem.platform.jdbc.row.RevisionedColumns;
import dev.tandem.platform.jdbc.row.SoftDeletableColumns;
import dev.tandem.platform.jdbc.table.Check;
import dev.tandem.platform.jdbc.table.Computed;
import dev.tandem.platform.jdbc.table.Index;
import dev.tandem.platform.jdbc.table.Length;
import dev.tandem.platform.jdbc.table.Range;
import dev.tandem.platform.jdbc.table.References;
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
@Computed(
        column = "start_day",
        type = Integer.class,
        sqlite = "coalesce(unixepoch(start_date) / 86400, -1000000)",
        postgres = "coalesce(start_date - '1970-01-01'::date, -1000000)")
@Computed(
        column = "listed_at",
        type = Instant.class,
        value = "case when status = 'PUBLISHED' and visibility = 'PUBLIC' and deleted_at is null then published_at end")
@Check(name = "dates", value = "end_date is null or (start_date is not null and end_date >= start_date)")
@Check(
        name = "published",
        value = "(status = 'PUBLISHED') = (published_at is not null)"
                + " and (status = 'DRAFT' or (start_date is not null and length(description) >= 50))")
@Index(name = "author_status", value = "author_id, status, created_at desc, id desc")
@Index(name = "author_newest", value = "author_id, created_at desc, id desc", where = "deleted_at is null")
@Index(name = "author_deleted", value = "author_id, deleted_at desc, id desc", where = "deleted_at is not null")
@Index(name = "author_start", value = "author_id, start_day, id")
@Index(name = "start", value = "start_day, id", where = "listed_at is not null")
@Index(name = "listed", value = "listed_at desc, id desc", where = "listed_at is not null")
@Index(name = "listed_author", value = "author_id, listed_at desc, id desc", where = "listed_at is not null")
@Index(
        name = "statistics",
        value = "author_id, countries, distance_metres, photo_count, start_date",
        where = "listed_at is not null")
public record TripRow(
        @Id UUID id,
        @References("account") UUID authorId,
        @Length(min = 1, max = 200) String title,
        @Length(max = 50_000) String description,
        TripStatus status,
        Visibility visibility,
        @Nullable @IsoDate LocalDate startDate,
        @Nullable @IsoDate LocalDate endDate,

        @Nullable @Check("distance_metres between 100 and 10000000 and distance_metres % 10 = 0")
        Integer distanceMetres,

        @Nullable Difficulty difficulty,
        @TypeDef(type = DataType.JSON) List<String> countries,
        @Range(min = 0, max = 20) int photoCount,

        @Nullable @Check("published_at between created_at and updated_at")
        Instant publishedAt,

        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt,
        @Version long revision)
        implements SoftDeletableColumns, RevisionedColumns {}
