package dev.tandem.trips.repository;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.trips.model.statistics.AuthorStatistics;
import dev.tandem.trips.model.statistics.StatisticsDelta;
import dev.tandem.trips.model.statistics.TagCount;

/// Counts listed trips as they change, so that nobody has to when they ask.
public interface TripStatisticsRepository {
    void change(AccountId author, StatisticsDelta change);

    /// Nothing but zeros for somebody without listed trips.
    AuthorStatistics of(AccountId author);

    /// The most used first, then by name; tags without a listed trip are left out.
    Slice<TagCount> tags(SliceRequest request);
}
