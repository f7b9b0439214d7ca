package dev.tandem.trips.jdbc;

import dev.tandem.platform.jdbc.table.CopyOf;
import dev.tandem.platform.jdbc.table.Index;
import dev.tandem.platform.jdbc.table.Length;
import dev.tandem.platform.jdbc.table.PartOf;
import dev.tandem.platform.jdbc.table.PrimaryKey;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `trip_tag`. `listedAt` and `startDay` repeat columns of the trip, so that an index
/// has the listed trips with a tag in each order.
@MappedEntity("trip_tag")
@PrimaryKey({"trip_id", "name"})
@Index(name = "listed", value = "name, listed_at desc, trip_id desc", where = "listed_at is not null")
@Index(name = "start", value = "name, start_day, trip_id", where = "listed_at is not null")
public record TripTagRow(
        @PartOf("trip") UUID tripId,
        @Length(min = 1, max = 30) String name,
        @Nullable @CopyOf("trip.listed_at") Instant listedAt,

        @CopyOf("trip.start_day") int startDay) {}
