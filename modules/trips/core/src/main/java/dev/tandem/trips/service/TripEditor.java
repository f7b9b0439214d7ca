package dev.tandem.trips.service;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.ExpectedRevision;
import dev.tandem.trips.model.Trip;
import dev.tandem.trips.model.TripId;
import dev.tandem.trips.model.TripNotFound;
import dev.tandem.trips.model.TripNotYours;
import dev.tandem.trips.model.TripStale;
import dev.tandem.trips.repository.TripRepository;
import jakarta.inject.Singleton;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Changes trips for their authors, within the transaction of a use case.
@Singleton
final class TripEditor {
    private final TripRepository trips;

    TripEditor(TripRepository trips) {
        this.trips = trips;
    }

    Trip add(Trip trip) {
        trips.add(trip);
        return trip;
    }

    Trip change(TripId id, AccountId actor, ExpectedRevision expected, UnaryOperator<Trip> change) {
        return changed(id, actor, expected, change, trip -> !trip.isDeleted());
    }

    /// Changes a trip whether it is deleted or not.
    Trip changeDeleted(TripId id, AccountId actor, ExpectedRevision expected, UnaryOperator<Trip> change) {
        return changed(id, actor, expected, change, trip -> true);
    }

    /// Hides deleted trips, and those of others.
    Trip findOwn(TripId id, AccountId actor) {
        return trips.find(id).filter(trip -> trip.author().equals(actor)).orElseThrow(() -> new TripNotFound(id));
    }

    private Trip changed(
            TripId id,
            AccountId actor,
            ExpectedRevision expected,
            UnaryOperator<Trip> change,
            Predicate<Trip> mayChange) {
        var old = trips.findForChange(id)
                .filter(mayChange)
                .filter(trip -> trip.isVisibleTo(actor))
                .orElseThrow(() -> new TripNotFound(id));
        if (!old.author().equals(actor)) {
            throw new TripNotYours(id);
        }
        if (!expected.admits(old)) {
            throw new TripStale(id);
        }
        var changed = change.apply(old);
        return isUntouched(old, changed) ? old : trips.replace(old, changed);
    }

    /// A method of [Trip] that changes nothing returns the trip itself.
    @SuppressWarnings("ReferenceEquality")
    private static boolean isUntouched(Trip old, Trip changed) {
        return changed == old;
    }
}
