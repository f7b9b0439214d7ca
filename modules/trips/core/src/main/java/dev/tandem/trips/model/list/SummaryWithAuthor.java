package dev.tandem.trips.model.list;

import dev.tandem.identity.AccountSummary;

/// A trip as a list shows it, and its author.
public record SummaryWithAuthor(TripSummary trip, AccountSummary author) {}
