package dev.tandem.identity.jdbc;

import dev.tandem.platform.jdbc.table.Check;
import dev.tandem.platform.jdbc.table.Index;
import dev.tandem.platform.jdbc.table.PartOf;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;

@MappedEntity("session")
@Check(name = "moments", value = "expires_at > created_at")
@Index("expires_at")
public record SessionRow(@Id UUID id, @PartOf("account") UUID accountId, Instant createdAt, Instant expiresAt) {

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
