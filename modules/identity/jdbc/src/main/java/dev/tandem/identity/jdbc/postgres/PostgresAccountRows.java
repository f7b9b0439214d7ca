package dev.tandem.identity.jdbc.postgres;

import dev.tandem.identity.jdbc.AccountRow;
import dev.tandem.identity.jdbc.AccountRows;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PostgresAccountRows extends AccountRows {
    /// Locks the row, because PostgreSQL runs write transactions side by side.
    @Override
    @Query("select * from account where id = :id for update")
    Optional<AccountRow> findByIdForChange(UUID id);

    /// Locks the rows of the account and of its password. A transaction that has waited for a
    /// change of the password reads the new hash, and so finds nothing.
    @Override
    @Query("""
            select account.*
            from account
            join account_password on account_password.account_id = account.id
            where account.id = :id and account_password.hash = :hash
            for update
            """)
    Optional<AccountRow> findByPasswordForChange(UUID id, String hash);
}
