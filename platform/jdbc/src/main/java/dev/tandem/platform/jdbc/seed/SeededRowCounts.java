package dev.tandem.platform.jdbc.seed;

/// How many rows of a table were seeded for one series, and how many were not seeded at all.
record SeededRowCounts(int seeded, int others) {}
