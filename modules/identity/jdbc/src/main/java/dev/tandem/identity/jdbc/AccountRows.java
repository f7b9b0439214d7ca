package dev.tandem.identity.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The statements on `account`. Each dialect extends this interface and adds its annotation.
public interface AccountRows extends GenericRepository<AccountRow, UUID> {
    /// Inserts nothing if another account has the username or the e-mail address.
    @Query("""
            insert into account (
                id, username, email, full_name, active, verified, notifications,
                created_at, updated_at, deleted_at, revision)
            values (
                :id, :username, :email, :fullName, :active, :verified, :notifications,
                :createdAt, :updatedAt, :deletedAt, :revision)
            on conflict do nothing
            """)
    void addUnlessTaken(AccountRow row);

    void saveAll(List<AccountRow> rows);

    void update(AccountRow row);

    boolean existsById(UUID id);

    boolean existsByUsername(String username);

    Optional<AccountRow> findByIdAndDeletedAtIsNull(UUID id);

    List<AccountRow> findByIdInAndDeletedAtIsNull(Collection<UUID> ids);

    /// SQLite runs one write transaction at a time, so that no lock is needed. A dialect with
    /// row locks overrides this method.
    @Query("select * from account where id = :id")
    Optional<AccountRow> findByIdForChange(UUID id);

    /// Finds the account only if its password has this hash. A dialect with row locks overrides
    /// this method too.
    @Query("""
            select account.*
            from account
            join account_password on account_password.account_id = account.id
            where account.id = :id and account_password.hash = :hash
            """)
    Optional<AccountRow> findByPasswordForChange(UUID id, String hash);
}
