package dev.tandem.trips.model.list;

import java.time.Instant;
import java.util.Objects;

/// The lists that there are of trips.
public enum TripList {
    /// What everybody finds, the latest published first.
    LISTED,

    /// What everybody finds of one author, the latest created first.
    LISTED_OF_AUTHOR,

    /// What the author finds, drafts and private trips too, the latest created first.
    ALL_OF_AUTHOR,

    /// What the author has thrown away, the latest thrown away first.
    DELETED_OF_AUTHOR;

    /// By which the list is sorted, and then by id; each of its trips has one.
    public Instant moment(TripSummary trip) {
        return switch (this) {
            case LISTED -> Objects.requireNonNull(trip.outline().publishedAt());
            case LISTED_OF_AUTHOR, ALL_OF_AUTHOR -> trip.lifecycle().createdAt();
            case DELETED_OF_AUTHOR -> Objects.requireNonNull(trip.lifecycle().deletedAt());
        };
    }
}
