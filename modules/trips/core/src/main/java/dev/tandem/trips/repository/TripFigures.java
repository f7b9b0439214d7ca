package dev.tandem.trips.repository;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.Slice;
import dev.tandem.platform.kernel.SliceRequest;
import dev.tandem.trips.FiguresChange;
import dev.tandem.trips.RiderStatistics;
import dev.tandem.trips.TagUse;

/// Counts listed trips as they change, so that nobody has to when they ask.
public interface TripFigures {
    void change(AccountId author, FiguresChange change);

    /// Nothing but zeros for somebody without listed trips.
    RiderStatistics of(AccountId author);

    /// The most used first, then by name; tags without a listed trip are left out.
    Slice<TagUse> tags(SliceRequest request);
}
