package dev.tandem.trips.repository;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.Slice;
import dev.tandem.platform.kernel.SliceRequest;
import dev.tandem.trips.Tag;
import dev.tandem.trips.Trip;
import dev.tandem.trips.TripId;
import dev.tandem.trips.TripStatus;
import dev.tandem.trips.TripSummary;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps trips, whole: with their photos in order and their tags. Lists hide trashed trips, and show summaries.
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

    /// What everybody finds, newest first, by publication and then by id.
    Slice<TripSummary> listed(@Nullable AccountId author, @Nullable Tag tag, SliceRequest request);

    /// What everybody finds of one author, newest first, by creation and then by id.
    Slice<TripSummary> listedOf(AccountId author, SliceRequest request);

    /// What the author finds, drafts and private trips too, in the same order.
    Slice<TripSummary> diaryOf(AccountId author, @Nullable TripStatus status, SliceRequest request);
}
