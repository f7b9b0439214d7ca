package dev.tandem.identity.jdbc;

import dev.tandem.platform.jdbc.row.RevisionedColumns;
import dev.tandem.platform.jdbc.row.SoftDeletableColumns;
import dev.tandem.platform.jdbc.table.Check;
import dev.tandem.platform.jdbc.table.Index;
import dev.tandem.platform.jdbc.table.Length;
import dev.tandem.platform.jdbc.table.Unique;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("account")
@Index(name = "created", value = "created_at desc, id desc", where = "deleted_at is null")
@Index(name = "active", value = "active, created_at desc, id desc", where = "deleted_at is null")
@Index(name = "administrator", value = "id", where = "administrator")
public record AccountRow(
        @Id UUID id,

        @Unique
        @Check(
                sqlite = "length(username) between 3 and 50 and username not glob '*[^0-9a-z]*'",
                postgres = "username ~ '^[0-9a-z]{3,50}$'")
        String username,

        @Unique @Length(min = 3, max = 254) String email,
        @Length(min = 1, max = 100) String fullName,
        boolean active,
        boolean administrator,
        boolean verified,
        boolean notifications,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt,
        @Version long revision)
        implements SoftDeletableColumns, RevisionedColumns {

    /// The statements on `account`.
    @JdbcRepository(dialect = Dialect.ANSI)
    public interface Rows extends GenericRepository<AccountRow, UUID> {
        /// Inserts nothing if another account has the username or the e-mail address.
        @Query("""
                insert into account (
                    id, username, email, full_name, active, administrator, verified, notifications,
                    created_at, updated_at, deleted_at, revision)
                values (
                    :id, :username, :email, :fullName, :active, :administrator, :verified, :notifications,
                    :createdAt, :updatedAt, :deletedAt, :revision)
                on conflict do nothing
                """)
        void addUnlessTaken(AccountRow row);

        boolean existsById(UUID id);

        boolean existsByUsername(String username);

        Optional<AccountRow> findByIdAndDeletedAtIsNull(UUID id);

        Optional<AccountRow> findByIdForUpdate(UUID id);

        Optional<AccountRow> findByUsernameForUpdate(String username);

        /// Finds the account only if its password has this hash, and locks both rows. A transaction
        /// that has waited for a change of the password reads the new hash, and so finds nothing.
        @Query("""
                select account.*
                from account
                join account_password on account_password.account_id = account.id
                where account.id = :id and account_password.hash = :hash
                for update
                """)
        Optional<AccountRow> findByPasswordForUpdate(UUID id, String hash);
    }
}
