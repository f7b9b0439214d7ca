package dev.tandem.trips.repository;

import dev.tandem.identity.AccountId;

class InMemoryTripRepositoryTest extends TripRepositoryContract {
    InMemoryTripRepositoryTest() {
        super(new InMemoryTripRepository(), AccountId::next);
    }
}
