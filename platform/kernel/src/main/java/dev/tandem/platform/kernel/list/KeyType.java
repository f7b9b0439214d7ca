package dev.tandem.platform.kernel.list;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.BiFunction;

/// The types of values by which a list can be sorted: how they are compared, and how they are
/// read from a part of a cursor.
public record KeyType<K>(Comparator<K> order, BiFunction<Cursor, Integer, K> read) {
    public static final KeyType<Instant> MOMENT = new KeyType<>(Comparator.naturalOrder(), Cursor::instant);
    public static final KeyType<Integer> NUMBER = new KeyType<>(Comparator.naturalOrder(), Cursor::number);
    public static final KeyType<String> TEXT = new KeyType<>(Comparator.naturalOrder(), Cursor::text);

    /// Ids are compared as texts, because databases compare their bytes; `UUID.compareTo`
    /// compares signed numbers.
    public static final KeyType<UUID> ID = new KeyType<>(Comparator.comparing(UUID::toString), Cursor::uuid);
}
