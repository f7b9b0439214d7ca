package dev.tandem.trips.repository;

class InMemoryTripRepositoryTest extends TripRepositoryContract {
    InMemoryTripRepositoryTest() {
        super(new InMemoryTripRepository());
    }
}
