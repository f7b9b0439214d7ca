package dev.tandem.trips.service;

import static io.micronaut.transaction.TransactionDefinition.Propagation.SUPPORTS;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.ExpectedRevision;
import dev.tandem.platform.kernel.IdempotencyKey;
import dev.tandem.platform.kernel.aggregate.StaleRetry;
import dev.tandem.trips.model.Trip;
import dev.tandem.trips.model.TripId;
import dev.tandem.trips.model.photo.Gallery;
import dev.tandem.trips.repository.TripRepository;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;

/// Creates, updates, publishes, deletes and restores trips.
@Singleton
public class TripService {
    private final TripRepository trips;
    private final Clock clock;

    public TripService(TripRepository trips, Clock clock) {
        this.trips = trips;
        this.clock = clock;
    }

    @Transactional
    public Trip create(AccountId actor, IdempotencyKey key, TripInput input) {
        return once(actor, key, () -> {
            var gallery = Gallery.EMPTY.withPhotos(input.photos());
            var trip = Trip.created(actor, input.details(), gallery, input.status(), clock.instant());
            trips.add(trip);
            return trip;
        });
    }

    /// `update` is given the trip as it is now, and returns its new values. It runs while nothing
    /// is locked, and again if the trip was changed meanwhile.
    public Trip update(AccountId actor, TripId id, ExpectedRevision expected, Function<Trip, TripInput> update) {
        return StaleRetry.run(expected, () -> {
            var trip = read(actor, id, expected);
            var input = update.apply(trip);
            var gallery = trip.gallery().withPhotos(input.photos());
            return store(trip, trip.updated(input.details(), gallery, input.status(), clock.instant()));
        });
    }

    @ReadOnly(propagation = SUPPORTS)
    protected Trip read(AccountId actor, TripId id, ExpectedRevision expected) {
        return trips.getOwnExpected(id, actor, expected);
    }

    @Transactional
    protected Trip store(Trip old, Trip changed) {
        return trips.store(old, changed);
    }

    /// Publishing a published trip changes nothing.
    @Transactional
    public Trip publish(AccountId actor, IdempotencyKey key, TripId id, ExpectedRevision expected) {
        return once(actor, key, () -> trips.change(id, actor, expected, trip -> trip.published(clock.instant())));
    }

    @Transactional
    public void delete(AccountId actor, TripId id, ExpectedRevision expected) {
        trips.change(id, actor, expected, trip -> trip.deleted(clock.instant()));
    }

    /// Restoring a trip that is not deleted changes nothing.
    @Transactional
    public Trip restore(AccountId actor, IdempotencyKey key, TripId id, ExpectedRevision expected) {
        return once(
                actor, key, () -> trips.changeWithDeleted(id, actor, expected, trip -> trip.restored(clock.instant())));
    }

    private Trip once(AccountId actor, IdempotencyKey key, Supplier<Trip> work) {
        return key.once(work, id -> trips.getOwn(new TripId(id), actor));
    }
}
