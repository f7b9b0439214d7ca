package dev.tandem.trips.model.list;

/// What lists of trips can be sorted by, if not by their own order.
public enum TripSortField {
    /// Trips without one come before the others.
    START_DATE
}
