package dev.tandem.platform.jdbc.seed;

import io.micronaut.core.annotation.Introspected;

/// How many rows of a table were seeded for one series, and how many were not seeded at all.
@Introspected
public record SeededRowCounts(int seeded, int others) {}
