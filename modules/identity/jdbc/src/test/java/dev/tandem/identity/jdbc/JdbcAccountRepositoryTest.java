package dev.tandem.identity.jdbc;

import dev.tandem.identity.repository.AccountRepository;
import dev.tandem.identity.repository.AccountRepositoryContract;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.database.PostgresCleanup;

@OnBothDatabases(postgres = PostgresCleanup.ROLLBACK)
class JdbcAccountRepositoryTest extends AccountRepositoryContract {
    JdbcAccountRepositoryTest(AccountRepository accounts) {
        super(accounts);
    }
}
