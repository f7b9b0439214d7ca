package dev.tandem.trips.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The statements on `trip`; a dialect adds only its annotation.
public interface TripRows extends GenericRepository<TripRow, UUID> {
    void save(TripRow row);

    void update(TripRow row);

    /// On SQLite a write transaction is alone anyway; a dialect with row locks overrides this.
    @Query("select * from trip where id = :id")
    Optional<TripRow> findByIdForChange(UUID id);

    Optional<TripRow> findByIdAndDeletedAtIsNull(UUID id);

    @Query("""
            select *
            from trip
            where deleted_at is null
              and (created_at, id) < (:createdAt, :id)
            order by created_at desc, id desc
            limit :limit
            """)
    List<TripRow> listBefore(Instant createdAt, UUID id, int limit);
}
