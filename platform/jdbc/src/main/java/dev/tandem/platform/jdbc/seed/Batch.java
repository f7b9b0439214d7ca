package dev.tandem.platform.jdbc.seed;

import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// The numbers of one series that are seeded in one transaction, `from` included and `to`
/// excluded, and the rows of each series that were seeded before.
public record Batch(int from, int to, Map<String, ExistingRows> existing) {

    public IntStream numbers() {
        return IntStream.range(from, to);
    }

    public ExistingRows existing(String name) {
        return Objects.requireNonNull(existing.get(name), name);
    }
}
