package dev.tandem.trips.repository;

import dev.tandem.platform.kernel.Slice;
import dev.tandem.platform.kernel.SliceRequest;
import dev.tandem.trips.Trip;
import dev.tandem.trips.TripId;
import java.util.Optional;

/// Keeps trips, whole: with their photos in order and their tags.
public interface TripRepository {

    /// Keeps a trip that was not there yet.
    void add(Trip trip);

    /// Keeps the new state of a trip and gives it back with its next revision.
    /// If the trip was changed since it was read, nothing is kept and the answer is `TripStale`.
    Trip save(Trip trip);

    /// Hides trashed trips.
    Optional<Trip> find(TripId id);

    /// Shows trashed trips too, and lets nobody else change the trip until the transaction ends.
    Optional<Trip> findForChange(TripId id);

    /// Newest first, by creation and then by id; hides trashed trips.
    Slice<Trip> list(SliceRequest request);
}
