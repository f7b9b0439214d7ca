package dev.tandem.platform.kernel.list;

import dev.tandem.platform.kernel.Identified;
import dev.tandem.platform.kernel.SoftDeletable;
import dev.tandem.platform.kernel.Timestamped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The order of a list: the keys by which it is sorted, of which no two items have all alike. A
/// cursor holds the keys of one item.
public final class Keyset<T> {
    private final List<Key<T, ?>> keys;

    private Keyset(List<Key<T, ?>> keys) {
        this.keys = List.copyOf(keys);
    }

    /// The order in which things were created, the latest first.
    public static <T extends Identified<?> & Timestamped> Keyset<T> latestCreated() {
        return Keyset.<T, Instant>descending(KeyType.MOMENT, Timestamped::createdAt)
                .thenDescending(KeyType.ID, thing -> thing.id().value());
    }

    /// The order in which deleted things were deleted, the latest first.
    public static <T extends Identified<?> & SoftDeletable> Keyset<T> latestDeleted() {
        return Keyset.<T, Instant>descending(KeyType.MOMENT, thing -> Objects.requireNonNull(thing.deletedAt()))
                .thenDescending(KeyType.ID, thing -> thing.id().value());
    }

    public static <T, K> Keyset<T> ascending(KeyType<K> type, Function<T, K> key) {
        return new Keyset<>(List.of(new Key<>(type, false, key)));
    }

    public static <T, K> Keyset<T> descending(KeyType<K> type, Function<T, K> key) {
        return new Keyset<>(List.of(new Key<>(type, true, key)));
    }

    public <K> Keyset<T> thenAscending(KeyType<K> type, Function<T, K> key) {
        return then(new Key<>(type, false, key));
    }

    public <K> Keyset<T> thenDescending(KeyType<K> type, Function<T, K> key) {
        return then(new Key<>(type, true, key));
    }

    private Keyset<T> then(Key<T, ?> key) {
        var all = new ArrayList<>(keys);
        all.add(key);
        return new Keyset<>(all);
    }

    /// Whether each key is sorted in descending order.
    public List<Boolean> descending() {
        return keys.stream().map(Key::descending).toList();
    }

    /// The keys that a cursor of this list holds.
    public List<Object> at(Cursor cursor) {
        cursor.expecting(keys.size());
        return IntStream.range(0, keys.size())
                .<Object>mapToObj(part -> keys.get(part).at(cursor, part))
                .toList();
    }

    /// Cuts `found` to the requested limit, as [Slice#of] does.
    public Slice<T> cut(List<T> found, SliceRequest request, IntUnaryOperator count) {
        return Slice.of(found, request, this::cursor, count);
    }

    /// The requested slice of a list that is in memory.
    public Slice<T> slice(Stream<T> all, SliceRequest request) {
        var items = all.sorted(order()).toList();
        var after = request.after() == null ? null : at(request.after());
        var found = items.stream().dropWhile(item -> after != null && !isAfter(item, after));
        return cut(found.limit(request.lookahead()).toList(), request, most -> Math.min(most, items.size()));
    }

    private Cursor cursor(T item) {
        return Cursor.of(keys.stream().map(key -> key.value.apply(item)).toArray());
    }

    private Comparator<T> order() {
        return keys.stream().map(Key::order).reduce(Comparator::thenComparing).orElseThrow();
    }

    private boolean isAfter(T item, List<Object> at) {
        return IntStream.range(0, keys.size())
                        .map(part -> keys.get(part).compare(item, at.get(part)))
                        .filter(order -> order != 0)
                        .findFirst()
                        .orElse(0)
                > 0;
    }

    private record Key<T, K>(KeyType<K> type, boolean descending, Function<T, K> value) {
        Comparator<T> order() {
            return Comparator.comparing(value, directed());
        }

        /// Compares with a key that [#at] has read.
        @SuppressWarnings("unchecked")
        int compare(T item, Object at) {
            return directed().compare(value.apply(item), (K) at);
        }

        private Comparator<K> directed() {
            return descending ? type.order().reversed() : type.order();
        }

        K at(Cursor cursor, int part) {
            return type.read().apply(cursor, part);
        }
    }
}
