package dev.tandem.platform.jdbc.seed;

import dev.tandem.platform.kernel.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Ids and moments by number, the same on every machine: number 0 is of the moment `start`, each next one a `step`
/// later.
public record Series(String name, Instant start, Duration step) {
    /// What the ids of all series look like, to SQL.
    static final String ANY = "________-____-7___-8eed-0000%";

    private static final int KINDS = 0x1000;

    public Instant moment(int number) {
        return start.plus(step.multipliedBy(number));
    }

    public UUID id(int number) {
        return Id.numbered(moment(number), kind(), number);
    }

    /// What its own ids look like, to SQL.
    String pattern() {
        return ANY.replace("___-8", "%03x-8".formatted(kind()));
    }

    private int kind() {
        return Math.floorMod(name.hashCode(), KINDS);
    }
}
