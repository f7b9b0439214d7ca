package dev.tandem.identity.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

@MappedEntity("account_password")
public record PasswordRow(@Id UUID accountId, String hash) {}
