package dev.tandem.platform.kernel.list;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A slice of a keyset list. `next` is the cursor of the next slice, or null at the end of the
/// list.
///
/// A slice has a cursor for each of its items, since a response may show only its first items
/// (docs/adr/0028).
public final class Slice<T> {
    private final List<T> items;
    private final IntFunction<Cursor> cursors;
    private final @Nullable Cursor next;
    private final @Nullable Total total;

    private Slice(List<T> items, IntFunction<Cursor> cursors, @Nullable Cursor next, @Nullable Total total) {
        this.items = List.copyOf(items);
        this.cursors = cursors;
        this.next = next;
        this.total = total;
    }

    public static <T> Slice<T> empty(SliceRequest request) {
        return of(
                List.of(),
                request,
                item -> {
                    throw new IllegalStateException("nothing leads on from nothing");
                },
                most -> 0);
    }

    /// Cuts `found` to the requested limit. `found` may have one item more
    /// ([SliceRequest#lookahead]), which shows that a next slice exists. `count` is called only
    /// if the request asks for the length of the list, and gets the number at which it may
    /// stop.
    public static <T> Slice<T> of(
            List<T> found, SliceRequest request, Function<T, Cursor> key, IntUnaryOperator count) {
        var hasMore = found.size() > request.limit();
        var items = hasMore ? found.subList(0, request.limit()) : found;
        return new Slice<>(
                items,
                at -> key.apply(items.get(at)),
                hasMore ? key.apply(items.getLast()) : null,
                request.counted() ? Total.of(count) : null);
    }

    public List<T> items() {
        return items;
    }

    public @Nullable Cursor next() {
        return next;
    }

    /// Null unless the request asked for it.
    public @Nullable Total total() {
        return total;
    }

    /// The cursor of the items after the one at `index`.
    public Cursor after(int index) {
        return cursors.apply(index);
    }

    public <R> Slice<R> map(Function<T, R> change) {
        return new Slice<>(items.stream().map(change).toList(), cursors, next, total);
    }

    /// Leaves out the items that do not match; `next` stays the same.
    public Slice<T> filter(Predicate<T> condition) {
        var kept = IntStream.range(0, items.size())
                .filter(at -> condition.test(items.get(at)))
                .toArray();
        return new Slice<>(
                IntStream.of(kept).mapToObj(items::get).toList(), at -> cursors.apply(kept[at]), next, total);
    }
}
