package dev.tandem.trips.jdbc.statistics;

import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/// The statement that reads what is counted for each rider; a dialect adds only its annotation.
public interface AuthorStatisticsRows extends GenericRepository<AuthorStatisticsRow, UUID> {
    Optional<AuthorStatisticsRow> findByAuthorId(UUID authorId);
}
