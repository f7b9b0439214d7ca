package dev.tandem.platform.jdbc.seed;

import java.util.UUID;

/// What there is of a series: its first `count` ids.
public record ExistingRows(Series series, int count) {

    public UUID id(int number) {
        if (number >= count) {
            throw new IllegalArgumentException(
                    "only %d %s are seeded, no number %d".formatted(count, series.name(), number));
        }
        return series.id(number);
    }
}
