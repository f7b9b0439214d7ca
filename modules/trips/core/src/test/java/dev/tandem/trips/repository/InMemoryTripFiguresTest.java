package dev.tandem.trips.repository;

import dev.tandem.identity.AccountId;

class InMemoryTripFiguresTest extends TripFiguresContract {
    InMemoryTripFiguresTest() {
        var trips = new InMemoryTripRepository();
        super(new InMemoryTripFigures(trips), trips, AccountId::next);
    }
}
