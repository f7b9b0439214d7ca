package dev.tandem.platform.jdbc.seed;

import java.util.UUID;

/// The rows of a series that exist: always those with its first `count` ids.
public record ExistingRows(SeedSeries series, int count) {

    public UUID id(int number) {
        if (number >= count) {
            throw new IllegalArgumentException(
                    "only %d %s are seeded, no number %d".formatted(count, series.name(), number));
        }
        return series.id(number);
    }
}
