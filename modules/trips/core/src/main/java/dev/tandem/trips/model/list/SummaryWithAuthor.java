package dev.tandem.trips.model.list;

import dev.tandem.identity.AccountSummary;

/// A trip of a list, and who wrote it.
public record SummaryWithAuthor(TripSummary trip, AccountSummary author) {}
