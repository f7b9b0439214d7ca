package dev.tandem.trips.repository;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.trips.model.statistics.AuthorStatistics;
import dev.tandem.trips.model.statistics.TagCount;

/// Tells the statistics of the trips that a [TripRepository] stores.
public interface TripStatisticsRepository {
    /// Returns zeros for an author without listed trips.
    AuthorStatistics of(AccountId author);

    /// The tags of listed trips, in the order [TagCount#MOST_USED].
    Slice<TagCount> tags(SliceRequest request);
}
