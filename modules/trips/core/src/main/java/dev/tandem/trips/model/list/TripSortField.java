package dev.tandem.trips.model.list;

/// The fields by which lists of trips can be sorted, other than by their own order.
public enum TripSortField {
    /// In ascending order, trips without a start date come first.
    START_DATE
}
