package dev.tandem.trips.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether a trip is finished. A draft is its author's only.
public enum TripStatus {
    DRAFT,
    PUBLISHED;

    public static TripStatus of(@Nullable Instant publishedAt) {
        return publishedAt == null ? DRAFT : PUBLISHED;
    }
}
