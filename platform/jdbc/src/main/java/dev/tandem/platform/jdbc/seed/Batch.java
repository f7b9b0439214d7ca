package dev.tandem.platform.jdbc.seed;

import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// The numbers from `from` on, before `to`, which are seeded in one transaction; and what is seeded already.
public record Batch(int from, int to, Map<String, ExistingRows> existing) {

    public IntStream numbers() {
        return IntStream.range(from, to);
    }

    public ExistingRows existing(String name) {
        return Objects.requireNonNull(existing.get(name), name);
    }
}
