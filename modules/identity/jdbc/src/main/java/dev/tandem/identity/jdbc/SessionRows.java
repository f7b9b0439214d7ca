package dev.tandem.identity.jdbc;

import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;

/// The statements on `session`. Each dialect extends this interface and adds its annotation.
public interface SessionRows extends GenericRepository<SessionRow, UUID> {
    void save(SessionRow row);

    void deleteById(UUID id);

    void deleteByAccountId(UUID accountId);

    void deleteByAccountIdAndIdNotEquals(UUID accountId, UUID kept);

    int deleteByExpiresAtLessThanEquals(Instant now);
}
