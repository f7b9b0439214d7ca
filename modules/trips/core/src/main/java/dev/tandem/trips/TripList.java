package dev.tandem.trips;

import java.time.Instant;
import java.util.Objects;

/// The lists that there are of trips.
public enum TripList {
    /// What everybody finds, the latest published first.
    LISTED,

    /// What everybody finds of one author, the latest created first.
    LISTED_OF_AUTHOR,

    /// What the author finds, drafts and private trips too, the latest created first.
    DIARY,

    /// What the author has thrown away, the latest thrown away first.
    BIN;

    /// By which the list is sorted, and then by id; each of its trips has one.
    public Instant moment(TripSummary trip) {
        return switch (this) {
            case LISTED -> Objects.requireNonNull(trip.outline().publishedAt());
            case LISTED_OF_AUTHOR, DIARY -> trip.lifecycle().createdAt();
            case BIN -> Objects.requireNonNull(trip.lifecycle().deletedAt());
        };
    }
}
