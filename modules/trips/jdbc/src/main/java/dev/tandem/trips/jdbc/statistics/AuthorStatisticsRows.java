package dev.tandem.trips.jdbc.statistics;

import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/// The statement that reads the statistics of an author. Each dialect extends this interface
/// and adds its annotation.
public interface AuthorStatisticsRows extends GenericRepository<AuthorStatisticsRow, UUID> {
    Optional<AuthorStatisticsRow> findByAuthorId(UUID authorId);
}
