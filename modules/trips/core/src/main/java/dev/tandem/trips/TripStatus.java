package dev.tandem.trips;

/// Whether a trip is finished. A draft is its author's only.
public enum TripStatus {
    DRAFT,
    PUBLISHED
}
