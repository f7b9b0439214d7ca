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
            values (
                :authorId,
                case when :trips > 0 then :trips else 0 end,
                case when :trips > 0 then :metres else 0 end,
                case when :trips > 0 then :photos else 0 end)
            on conflict (author_id) do update
            set trip_count = rider_total.trip_count + :trips,
                distance_metres = rider_total.distance_metres + :metres,
                photo_count = rider_total.photo_count + :photos
            """)
    void add(UUID authorId, int trips, long metres, int photos);
}
