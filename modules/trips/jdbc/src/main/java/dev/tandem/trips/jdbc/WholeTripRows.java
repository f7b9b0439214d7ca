package dev.tandem.trips.jdbc;

import dev.tandem.trips.TripStatus;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The statements that read whole trips; a dialect adds only its annotation.
public interface WholeTripRows extends GenericRepository<WholeTripRow, UUID> {
    Optional<WholeTripRow> findByIdAndDeletedAtIsNull(UUID id);

    /// On SQLite a write transaction is alone anyway; a dialect with row locks overrides this.
    @Query("select * from whole_trip where id = :id")
    Optional<WholeTripRow> findByIdForChange(UUID id);

    @Query("""
            select *
            from whole_trip
            where listed_at is not null
              and (listed_at, id) < (:listedAt, :id)
            order by listed_at desc, id desc
            limit :limit
            """)
    List<WholeTripRow> listed(Instant listedAt, UUID id, int limit);

    @Query("""
            select *
            from whole_trip
            where author_id = :authorId
              and listed_at is not null
              and (listed_at, id) < (:listedAt, :id)
            order by listed_at desc, id desc
            limit :limit
            """)
    List<WholeTripRow> listedByAuthor(UUID authorId, Instant listedAt, UUID id, int limit);

    @Query("""
            select whole_trip.*
            from trip_tag
            join whole_trip on whole_trip.id = trip_tag.trip_id
            where trip_tag.name = :tag
              and trip_tag.listed_at is not null
              and (trip_tag.listed_at, trip_tag.trip_id) < (:listedAt, :id)
            order by trip_tag.listed_at desc, trip_tag.trip_id desc
            limit :limit
            """)
    List<WholeTripRow> listedByTag(String tag, Instant listedAt, UUID id, int limit);

    @Query("""
            select *
            from whole_trip
            where author_id = :authorId
              and listed_at is not null
              and (listed_at, id) < (:listedAt, :id)
              and exists (select 1 from trip_tag where trip_tag.trip_id = whole_trip.id and trip_tag.name = :tag)
            order by listed_at desc, id desc
            limit :limit
            """)
    List<WholeTripRow> listedByAuthorAndTag(UUID authorId, String tag, Instant listedAt, UUID id, int limit);

    @Query("""
            select *
            from whole_trip
            where author_id = :authorId
              and status = 'PUBLISHED'
              and listed_at is not null
              and (created_at, id) < (:createdAt, :id)
            order by created_at desc, id desc
            limit :limit
            """)
    List<WholeTripRow> listedOf(UUID authorId, Instant createdAt, UUID id, int limit);

    @Query("""
            select *
            from whole_trip
            where author_id = :authorId
              and status = :status
              and deleted_at is null
              and (created_at, id) < (:createdAt, :id)
            order by created_at desc, id desc
            limit :limit
            """)
    List<WholeTripRow> diaryByStatus(UUID authorId, TripStatus status, Instant createdAt, UUID id, int limit);

    @Query("""
            select *
            from whole_trip
            where author_id = :authorId
              and deleted_at is null
              and (created_at, id) < (:createdAt, :id)
            order by created_at desc, id desc
            limit :limit
            """)
    List<WholeTripRow> diary(UUID authorId, Instant createdAt, UUID id, int limit);
}
