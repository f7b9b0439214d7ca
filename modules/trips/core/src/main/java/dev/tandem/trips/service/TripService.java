package dev.tandem.trips.service;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.ExpectedRevision;
import dev.tandem.platform.kernel.IdempotencyKey;
import dev.tandem.trips.Gallery;
import dev.tandem.trips.Trip;
import dev.tandem.trips.TripId;
import dev.tandem.trips.TripStatus;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/// The life of a trip: written down, edited, published, thrown into the bin, taken out again.
@Singleton
public class TripService {
    private final TripEditor trips;
    private final Clock clock;

    public TripService(TripEditor trips, Clock clock) {
        this.trips = trips;
        this.clock = clock;
    }

    @Transactional
    public Trip plan(AccountId actor, IdempotencyKey submission, TripInput wish) {
        return once(actor, submission, () -> {
            var now = clock.instant();
            var gallery = Gallery.EMPTY.showing(wish.pictures());
            return trips.add(inStatus(wish.status(), Trip.draft(actor, wish.details(), gallery, now), now));
        });
    }

    /// `edit` sees the trip as it is now, and says how it is to be.
    @Transactional
    public Trip edit(AccountId actor, TripId id, ExpectedRevision expected, Function<Trip, TripInput> edit) {
        return trips.change(id, actor, expected, trip -> edited(trip, edit.apply(trip), clock.instant()));
    }

    private static Trip edited(Trip trip, TripInput wish, Instant now) {
        var gallery = trip.gallery().showing(wish.pictures());
        var settled = wish.status() == TripStatus.DRAFT ? trip.withdrawn(now) : trip;
        return inStatus(wish.status(), settled.edited(wish.details(), gallery, now), now);
    }

    private static Trip inStatus(TripStatus status, Trip trip, Instant now) {
        return status == TripStatus.PUBLISHED ? trip.published(now) : trip;
    }

    /// Publishing a trip again changes nothing.
    @Transactional
    public Trip publish(AccountId actor, IdempotencyKey submission, TripId id, ExpectedRevision expected) {
        return once(
                actor, submission, () -> trips.change(id, actor, expected, trip -> trip.published(clock.instant())));
    }

    @Transactional
    public void trash(AccountId actor, TripId id, ExpectedRevision expected) {
        trips.change(id, actor, expected, trip -> trip.trashed(clock.instant()));
    }

    /// Restoring a trip that is not in the bin changes nothing.
    @Transactional
    public Trip restore(AccountId actor, IdempotencyKey submission, TripId id, ExpectedRevision expected) {
        return once(
                actor,
                submission,
                () -> trips.changeTrashed(id, actor, expected, trip -> trip.restored(clock.instant())));
    }

    private Trip once(AccountId actor, IdempotencyKey submission, Supplier<Trip> work) {
        return submission.once(work, id -> trips.own(actor, new TripId(id)));
    }
}
