package dev.tandem.trips.jdbc;

import dev.tandem.platform.jdbc.seed.RowCounts;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/// The statements that write and count `trip`; a dialect adds only its annotation.
public interface TripRows extends GenericRepository<TripRow, UUID> {
    void save(TripRow row);

    void saveAll(List<TripRow> rows);

    void update(TripRow row);

    /// Until the transaction ends nobody else changes it. On SQLite a write transaction is alone anyway; a dialect with
    /// row locks overrides this.
    default void hold(UUID id) {}

    @Query("""
            select
                count(*) filter (where cast(id as text) like :own) as seeded,
                count(*) filter (where cast(id as text) not like :any) as others
            from trip
            """)
    RowCounts rowCountsWithDeleted(String own, String any);
}
