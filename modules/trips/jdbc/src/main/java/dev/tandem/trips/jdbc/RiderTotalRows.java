package dev.tandem.trips.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/// The statements on `rider_total`; a dialect adds only its annotation. A row's figures are what to add.
public interface RiderTotalRows extends GenericRepository<RiderTotalRow, UUID> {
    @Query("""
            insert into rider_total (author_id, trip_count, distance_metres, photo_count)
            values (:authorId, 0, 0, 0)
            on conflict do nothing
            """)
    void begin(List<RiderTotalRow> rows);

    @Query("""
            update rider_total
            set trip_count = trip_count + :tripCount,
                distance_metres = distance_metres + :distanceMetres,
                photo_count = photo_count + :photoCount
            where author_id = :authorId
            """)
    void add(List<RiderTotalRow> rows);
}
