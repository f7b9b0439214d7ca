package dev.tandem.identity.jdbc;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;

/// The statements on `session`.
@JdbcRepository(dialect = Dialect.ANSI)
public interface SessionRows extends GenericRepository<SessionRow, UUID> {
    void save(SessionRow row);

    void deleteById(UUID id);

    void deleteByAccountId(UUID accountId);

    void deleteByAccountIdAndIdNotEquals(UUID accountId, UUID kept);

    int deleteByExpiresAtLessThanEquals(Instant now);
}
