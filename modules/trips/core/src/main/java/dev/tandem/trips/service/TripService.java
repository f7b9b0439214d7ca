package dev.tandem.trips.service;

import dev.tandem.platform.kernel.Lifecycle;
import dev.tandem.platform.kernel.Slice;
import dev.tandem.platform.kernel.SliceRequest;
import dev.tandem.trips.Trip;
import dev.tandem.trips.TripId;
import dev.tandem.trips.TripNotFound;
import dev.tandem.trips.repository.TripRepository;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.TreeSet;

/// The life of a trip: written down, read, thrown into the bin, taken out again.
@Singleton
public class TripService {
    private final TripRepository trips;
    private final Clock clock;

    public TripService(TripRepository trips, Clock clock) {
        this.trips = trips;
        this.clock = clock;
    }

    @Transactional
    public Trip plan(PlanTrip plan) {
        var trip = new Trip(
                TripId.next(),
                plan.ownerId(),
                plan.details(),
                plan.photos(),
                new TreeSet<>(plan.tags()),
                Lifecycle.startingAt(clock.instant()));
        trips.add(trip);
        return trip;
    }

    @ReadOnly
    public Trip find(TripId id) {
        return trips.find(id).orElseThrow(() -> new TripNotFound(id));
    }

    @ReadOnly
    public Slice<Trip> list(SliceRequest request) {
        return trips.list(request);
    }

    @Transactional
    public void trash(TripId id) {
        var trip = trips.findForChange(id).filter(found -> !found.isDeleted()).orElseThrow(() -> new TripNotFound(id));
        trips.save(trip.trashed(clock.instant()));
    }

    /// Restoring a trip that is not in the bin changes nothing.
    @Transactional
    public Trip restore(TripId id) {
        var trip = trips.findForChange(id).orElseThrow(() -> new TripNotFound(id));
        return trip.isDeleted() ? trips.save(trip.restored(clock.instant())) : trip;
    }
}
