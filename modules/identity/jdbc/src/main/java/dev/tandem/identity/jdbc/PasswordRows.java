package dev.tandem.identity.jdbc;

import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/// The statements on `account_password`; a dialect adds only its annotation.
public interface PasswordRows extends GenericRepository<PasswordRow, UUID> {
    void save(PasswordRow row);

    Optional<PasswordRow> findByAccountId(UUID accountId);
}
