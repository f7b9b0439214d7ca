package dev.tandem.trips.model.list;

import java.time.Instant;
import java.util.Objects;

/// The lists of trips, each with its own order.
public enum TripListKind {
    /// The listed trips of all authors, the latest published first.
    LISTED,

    /// The listed trips of one author, the latest created first.
    LISTED_OF_AUTHOR,

    /// All trips of one author that are not deleted, the latest created first.
    ALL_OF_AUTHOR,

    /// The deleted trips of one author, the latest deleted first.
    DELETED_OF_AUTHOR;

    /// The moment by which the list is sorted, before the id. Every trip of the list has it.
    public Instant moment(TripSummary trip) {
        return switch (this) {
            case LISTED -> Objects.requireNonNull(trip.details().publishedAt());
            case LISTED_OF_AUTHOR, ALL_OF_AUTHOR -> trip.lifecycle().createdAt();
            case DELETED_OF_AUTHOR -> Objects.requireNonNull(trip.lifecycle().deletedAt());
        };
    }
}
