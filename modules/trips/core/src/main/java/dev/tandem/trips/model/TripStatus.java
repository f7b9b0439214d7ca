package dev.tandem.trips.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Says whether a trip is published. Only its author sees a draft.
public enum TripStatus {
    DRAFT,
    PUBLISHED;

    public static TripStatus of(@Nullable Instant publishedAt) {
        return publishedAt == null ? DRAFT : PUBLISHED;
    }
}
