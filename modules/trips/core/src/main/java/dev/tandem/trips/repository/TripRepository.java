package dev.tandem.trips.repository;

import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.trips.model.Trip;
import dev.tandem.trips.model.TripId;
import dev.tandem.trips.model.list.TripQuery;
import dev.tandem.trips.model.list.TripSummary;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Stores trips with their photos, in order, and their tags. Lists return summaries.
public interface TripRepository {
    /// Stores a new trip.
    void add(Trip trip);

    /// Stores `changed` in place of `old` and returns it with its next revision. If the trip
    /// was changed since it was read, nothing is stored and `TripStale` is thrown.
    Trip replace(Trip old, Trip changed);

    /// Hides deleted trips.
    Optional<Trip> find(TripId id);

    /// Finds deleted trips too. Nobody else can change the trip until the transaction ends.
    Optional<Trip> findForChange(TripId id);

    /// Finds the trips with these ids, in undefined order. Hides deleted trips.
    List<TripSummary> find(Collection<TripId> ids);

    /// Finds the trips that match the query, in its order.
    Slice<TripSummary> list(TripQuery query, SliceRequest request);
}
