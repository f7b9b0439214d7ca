package dev.tandem.identity.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

@MappedEntity("session")
public record SessionRow(@Id UUID id, UUID accountId, Instant createdAt, Instant expiresAt) {}
