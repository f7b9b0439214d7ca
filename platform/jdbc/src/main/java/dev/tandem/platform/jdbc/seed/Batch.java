package dev.tandem.platform.jdbc.seed;

import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// The numbers from `from` on, before `to`, which are seeded in one transaction; and what is seeded already.
public record Batch(int from, int to, Map<String, ExistingRows> there) {

    public IntStream numbers() {
        return IntStream.range(from, to);
    }

    public ExistingRows there(String name) {
        return Objects.requireNonNull(there.get(name), name);
    }
}
