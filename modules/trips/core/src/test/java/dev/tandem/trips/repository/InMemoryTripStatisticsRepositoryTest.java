package dev.tandem.trips.repository;

import dev.tandem.identity.AccountId;

class InMemoryTripStatisticsRepositoryTest extends TripStatisticsRepositoryContract {
    InMemoryTripStatisticsRepositoryTest() {
        var trips = new InMemoryTripRepository();
        super(new InMemoryTripStatisticsRepository(trips), trips, AccountId::next);
    }
}
