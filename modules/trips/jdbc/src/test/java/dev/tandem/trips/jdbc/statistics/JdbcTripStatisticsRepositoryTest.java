package dev.tandem.trips.jdbc.statistics;

import dev.tandem.identity.api.TestAccounts;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.database.PostgresCleanup;
import dev.tandem.trips.repository.TripRepository;
import dev.tandem.trips.repository.TripStatisticsRepository;
import dev.tandem.trips.repository.TripStatisticsRepositoryContract;

@OnBothDatabases(postgres = PostgresCleanup.ROLLBACK)
class JdbcTripStatisticsRepositoryTest extends TripStatisticsRepositoryContract {
    JdbcTripStatisticsRepositoryTest(TripStatisticsRepository statistics, TripRepository trips, TestAccounts accounts) {
        super(statistics, trips, () -> accounts.open().id());
    }
}
