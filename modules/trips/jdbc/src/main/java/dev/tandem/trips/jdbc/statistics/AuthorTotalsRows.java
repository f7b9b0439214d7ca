package dev.tandem.trips.jdbc.statistics;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/// The statements on `author_total`. Each dialect extends this interface and adds its
/// annotation.
///
/// The numbers of a row that is passed to [#add] are differences.
public interface AuthorTotalsRows extends GenericRepository<AuthorTotalsRow, UUID> {
    @Query("""
            insert into author_total (author_id, trip_count, distance_metres, photo_count)
            values (
                :authorId,
                case when :tripCount > 0 then :tripCount else 0 end,
                case when :tripCount > 0 then :distanceMetres else 0 end,
                case when :tripCount > 0 then :photoCount else 0 end)
            on conflict (author_id) do update
            set trip_count = author_total.trip_count + :tripCount,
                distance_metres = author_total.distance_metres + :distanceMetres,
                photo_count = author_total.photo_count + :photoCount
            """)
    void add(List<AuthorTotalsRow> rows);
}
