package dev.tandem.trips.model;

import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.trips.model.text.TripText;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// Everything that the author enters of a trip, except its photos.
public record TripDetails(
        TripText text, TripDates dates, RouteDetails route, SortedSet<Tag> tags, Visibility visibility) {
    public static final int MAX_TAGS = 10;

    public TripDetails {
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        if (tags.size() > MAX_TAGS) {
            throw new Invalid("tags", "must be at most " + MAX_TAGS);
        }
    }
}
