package dev.tandem.identity.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("account")
public record AccountRow(
        @Id UUID id,
        String username,
        String email,
        String fullName,
        boolean active,
        boolean verified,
        boolean notifications,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt,
        @Version long revision) {}
