package dev.tandem.trips;

import dev.tandem.platform.kernel.Identified;
import dev.tandem.platform.kernel.Invalid;
import dev.tandem.platform.kernel.Lifecycle;
import dev.tandem.platform.kernel.Revisioned;
import dev.tandem.platform.kernel.SoftDeletable;
import dev.tandem.platform.kernel.Timestamped;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// A journey somebody took by bicycle and tells of: a page of the travel diary.
public record Trip(
        TripId id, AccountId ownerId, TripDetails details, List<Photo> photos, SortedSet<Tag> tags, Lifecycle lifecycle)
        implements Identified<TripId>, Timestamped, SoftDeletable, Revisioned {

    public static final int MAX_PHOTOS = 20;
    public static final int MAX_TAGS = 10;

    public Trip {
        photos = List.copyOf(photos);
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        if (photos.size() > MAX_PHOTOS) {
            throw new Invalid("photos", "must be at most " + MAX_PHOTOS);
        }
        if (tags.size() > MAX_TAGS) {
            throw new Invalid("tags", "must be at most " + MAX_TAGS);
        }
    }

    public Trip trashed(Instant now) {
        return with(lifecycle.deletedAt(now));
    }

    public Trip restored(Instant now) {
        return with(lifecycle.restoredAt(now));
    }

    public Trip with(Lifecycle newLifecycle) {
        return new Trip(id, ownerId, details, photos, tags, newLifecycle);
    }
}
