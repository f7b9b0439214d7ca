package dev.tandem.platform.jdbc.seed;

import io.micronaut.core.annotation.Introspected;

/// What a table holds: so many rows of one series, and so many that nobody has seeded.
@Introspected
public record RowCounts(int seeded, int others) {}
