package dev.tandem.identity.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;

@MappedEntity("session")
public record SessionRow(@Id UUID id, UUID accountId, Instant createdAt, Instant expiresAt) {

    /// The statements on `session`.
    @JdbcRepository(dialect = Dialect.ANSI)
    public interface Rows extends GenericRepository<SessionRow, UUID> {
        void save(SessionRow row);

        void deleteById(UUID id);

        void deleteByAccountId(UUID accountId);

        void deleteByAccountIdAndIdNotEquals(UUID accountId, UUID kept);

        int deleteByExpiresAtLessThanEquals(Instant now);
    }
}
