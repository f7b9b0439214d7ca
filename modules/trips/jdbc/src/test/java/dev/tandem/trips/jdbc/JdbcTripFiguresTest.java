package dev.tandem.trips.jdbc;

import dev.tandem.identity.api.TestAccounts;
import dev.tandem.platform.testkit.OnBothDatabases;
import dev.tandem.platform.testkit.PostgresIsolation;
import dev.tandem.trips.repository.TripFigures;
import dev.tandem.trips.repository.TripFiguresContract;
import dev.tandem.trips.repository.TripRepository;

@OnBothDatabases(postgres = PostgresIsolation.ROLLBACK)
class JdbcTripFiguresTest extends TripFiguresContract {
    JdbcTripFiguresTest(TripFigures figures, TripRepository trips, TestAccounts accounts) {
        super(figures, trips, () -> accounts.open().id());
    }
}
