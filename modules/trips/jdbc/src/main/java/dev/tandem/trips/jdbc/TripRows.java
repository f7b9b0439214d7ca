package dev.tandem.trips.jdbc;

import dev.tandem.platform.jdbc.seed.SeededRowCounts;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/// The statements that write and count `trip`. Each dialect extends this interface and adds its
/// annotation.
public interface TripRows extends GenericRepository<TripRow, UUID> {
    void save(TripRow row);

    void saveAll(List<TripRow> rows);

    void update(TripRow row);

    /// Locks the row until the transaction ends. SQLite runs one write transaction at a time
    /// and needs no lock; a dialect with row locks overrides this method.
    default void lock(UUID id) {}

    @Query("""
            select
                count(*) filter (where cast(id as text) like :own) as seeded,
                count(*) filter (where cast(id as text) not like :any) as others
            from trip
            """)
    SeededRowCounts rowCountsWithDeleted(String own, String any);
}
