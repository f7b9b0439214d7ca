package dev.tandem.identity.jdbc;

import dev.tandem.identity.repository.AccountRepository;
import dev.tandem.identity.repository.SessionRepository;
import dev.tandem.identity.repository.SessionRepositoryContract;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.database.PostgresCleanup;

@OnBothDatabases(postgres = PostgresCleanup.ROLLBACK)
class JdbcSessionRepositoryTest extends SessionRepositoryContract {
    JdbcSessionRepositoryTest(AccountRepository accounts, SessionRepository sessions) {
        super(accounts, kept -> sessions);
    }
}
