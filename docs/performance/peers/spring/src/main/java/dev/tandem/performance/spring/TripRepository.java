package dev.tandem.performance.spring;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TripRepository extends JpaRepository<Trip, String> {
    @EntityGraph(attributePaths = {"author", "photos", "tags"})
    Optional<Trip> findByIdAndDeletedAtIsNull(String id);

    @Query("""
            select t from Trip t where t.authorId = :author and t.status = :status and t.deletedAt is null
            order by t.createdAt desc, t.id desc""")
    List<Trip> newest(String author, Status status, Limit limit);

    @Query("""
            select t from Trip t where t.authorId = :author and t.status = :status and t.deletedAt is null
            and (t.createdAt < :at or (t.createdAt = :at and t.id < :id))
            order by t.createdAt desc, t.id desc""")
    List<Trip> after(String author, Status status, LocalDateTime at, String id, Limit limit);
}
