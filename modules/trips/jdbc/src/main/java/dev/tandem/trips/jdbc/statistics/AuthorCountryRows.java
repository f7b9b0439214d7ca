package dev.tandem.trips.jdbc.statistics;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/// The statements on `author_country`. Each dialect extends this interface and adds its
/// annotation.
///
/// The count of a row that is passed to [#add] is a difference.
public interface AuthorCountryRows extends GenericRepository<AuthorCountryRow, UUID> {
    @Query("""
            insert into author_country (author_id, country, trip_count)
            values (:authorId, :country, case when :tripCount > 0 then :tripCount else 0 end)
            on conflict (author_id, country) do update
            set trip_count = author_country.trip_count + :tripCount
            """)
    void add(List<AuthorCountryRow> rows);
}
