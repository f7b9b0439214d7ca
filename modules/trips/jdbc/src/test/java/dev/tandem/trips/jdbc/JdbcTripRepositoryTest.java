package dev.tandem.trips.jdbc;

import dev.tandem.identity.api.TestAccounts;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.database.PostgresCleanup;
import dev.tandem.trips.repository.TripRepository;
import dev.tandem.trips.repository.TripRepositoryContract;

@OnBothDatabases(postgres = PostgresCleanup.ROLLBACK)
class JdbcTripRepositoryTest extends TripRepositoryContract {
    JdbcTripRepositoryTest(TripRepository trips, TestAccounts accounts) {
        super(trips, () -> accounts.open().id());
    }
}
