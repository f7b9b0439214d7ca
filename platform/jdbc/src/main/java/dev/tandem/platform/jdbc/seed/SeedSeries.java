package dev.tandem.platform.jdbc.seed;

import dev.tandem.platform.kernel.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Ids and moments by number, the same on every machine. Number 0 has the moment `start`, and
/// each next number is one `step` later.
public record SeedSeries(String name, Instant start, Duration step) {
    /// The SQL `like` pattern of the ids of all series.
    static final String ANY = "________-____-7___-8eed-0000%";

    private static final int KINDS = 0x1000;

    public Instant moment(int number) {
        return start.plus(step.multipliedBy(number));
    }

    public UUID id(int number) {
        return Id.numbered(moment(number), kind(), number);
    }

    /// The SQL `like` pattern of the ids of this series.
    String pattern() {
        return ANY.replace("___-8", "%03x-8".formatted(kind()));
    }

    private int kind() {
        return Math.floorMod(name.hashCode(), KINDS);
    }
}
