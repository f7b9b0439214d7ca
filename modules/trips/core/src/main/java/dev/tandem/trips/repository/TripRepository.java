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

/// Keeps trips, whole: with their photos in order and their tags. Lists show summaries.
public interface TripRepository {
    /// Keeps a trip that was not there yet.
    void add(Trip trip);

    /// Keeps the new state of a trip in place of the old one and gives it back with its next revision.
    /// If the trip was changed since it was read, nothing is kept and the answer is `TripStale`.
    Trip replace(Trip old, Trip changed);

    /// Hides trashed trips.
    Optional<Trip> find(TripId id);

    /// Shows trashed trips too, and lets nobody else change the trip until the transaction ends.
    Optional<Trip> findForChange(TripId id);

    /// Those of these trips that are there, in no order; hides trashed ones.
    List<TripSummary> find(Collection<TripId> ids);

    /// The trips of a list that fit, in its order.
    Slice<TripSummary> list(TripQuery query, SliceRequest request);
}
