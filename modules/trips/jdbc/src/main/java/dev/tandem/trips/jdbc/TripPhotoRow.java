package dev.tandem.trips.jdbc;

import dev.tandem.platform.jdbc.table.Length;
import dev.tandem.platform.jdbc.table.PartOf;
import dev.tandem.platform.jdbc.table.PrimaryKey;
import dev.tandem.platform.jdbc.table.Range;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

@MappedEntity("trip_photo")
@PrimaryKey({"trip_id", "position"})
public record TripPhotoRow(
        UUID id,
        @PartOf("trip") UUID tripId,
        @Range(min = 0, max = 19) int position,
        @Length(min = 1, max = 500) String url,
        @Length(max = 500) String caption) {}
