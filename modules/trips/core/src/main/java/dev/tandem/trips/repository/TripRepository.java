package dev.tandem.trips.repository;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.aggregate.OwnedRepository;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.trips.model.Trip;
import dev.tandem.trips.model.TripId;
import dev.tandem.trips.model.list.TripQuery;
import dev.tandem.trips.model.list.TripSummary;
import java.util.Collection;
import java.util.List;

/// Stores trips with their photos, in order, and their tags. Lists return summaries.
public interface TripRepository extends OwnedRepository<AccountId, TripId, Trip> {
    /// Stores a new trip.
    void add(Trip trip);

    /// Finds the trips with these ids, in undefined order. Hides deleted trips.
    List<TripSummary> find(Collection<TripId> ids);

    /// Finds the trips that match the query, in its order.
    Slice<TripSummary> list(TripQuery query, SliceRequest request);
}
