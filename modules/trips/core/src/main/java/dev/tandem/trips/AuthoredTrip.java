package dev.tandem.trips;

import dev.tandem.identity.AccountSummary;
import org.jspecify.annotations.Nullable;

/// A trip and who wrote it; null once the author's account is deleted.
public record AuthoredTrip(Trip trip, @Nullable AccountSummary author) {}
