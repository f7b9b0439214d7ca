package dev.tandem.trips.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/// The statements on `rider_country`; a dialect adds only its annotation. A row's count is what to add.
public interface RiderCountryRows extends GenericRepository<RiderCountryRow, UUID> {
    @Query("""
            insert into rider_country (author_id, country, trip_count)
            values (:authorId, :country, 0)
            on conflict do nothing
            """)
    void begin(List<RiderCountryRow> rows);

    @Query("""
            update rider_country
            set trip_count = trip_count + :tripCount
            where author_id = :authorId
              and country = :country
            """)
    void add(List<RiderCountryRow> rows);
}
