package dev.tandem.trips.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/// The statements on what is counted for each rider; a dialect adds only its annotation.
public interface RiderStatisticsRows extends GenericRepository<RiderStatisticsRow, UUID> {
    Optional<RiderStatisticsRow> findByAuthorId(UUID authorId);

    @Query("""
            insert into rider_total (author_id, trip_count, distance_metres, photo_count)
            values (:authorId, 0, 0, 0)
            on conflict do nothing
            """)
    void begin(UUID authorId);

    @Query("""
            update rider_total
            set trip_count = trip_count + :trips,
                distance_metres = distance_metres + :metres,
                photo_count = photo_count + :photos
            where author_id = :authorId
            """)
    void add(UUID authorId, int trips, long metres, int photos);
}
