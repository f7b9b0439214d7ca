package dev.tandem.identity.jdbc;

import dev.tandem.platform.jdbc.table.Length;
import dev.tandem.platform.jdbc.table.PartOf;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

@MappedEntity("account_password")
public record PasswordRow(
        @Id @PartOf("account") UUID accountId,
        @Length(min = 1, max = 200) String hash) {

    /// The statements on `account_password`.
    @JdbcRepository(dialect = Dialect.ANSI)
    public interface Rows extends GenericRepository<PasswordRow, UUID> {
        void save(PasswordRow row);

        void update(PasswordRow row);

        Optional<PasswordRow> findById(UUID accountId);

        /// At most one account matches, because no username has an `@`.
        @Query("""
                select account_password.*
                from account
                join account_password on account_password.account_id = account.id
                where account.username = :login or account.email = :login
                """)
        Optional<PasswordRow> findByLoginWithDeleted(String login);
    }
}
