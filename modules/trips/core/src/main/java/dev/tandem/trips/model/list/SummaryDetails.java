package dev.tandem.trips.model.list;

import dev.tandem.trips.model.RouteDetails;
import dev.tandem.trips.model.Tag;
import dev.tandem.trips.model.TripDates;
import dev.tandem.trips.model.TripStatus;
import dev.tandem.trips.model.Visibility;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The details of a trip that a list shows.
public record SummaryDetails(
        TripDates dates,
        RouteDetails route,
        SortedSet<Tag> tags,
        Visibility visibility,
        @Nullable Instant publishedAt) {

    public SummaryDetails {
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
    }

    /// Says whether everybody may see the trip, provided that it is not deleted.
    boolean isPublic() {
        return publishedAt != null && visibility == Visibility.PUBLIC;
    }

    public TripStatus status() {
        return TripStatus.of(publishedAt);
    }
}
