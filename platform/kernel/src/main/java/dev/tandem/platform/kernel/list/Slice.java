package dev.tandem.platform.kernel.list;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A part of a keyset list; `next` is where the rest begins, or null at the end.
///
/// It may be shown in part only, so it knows the cursor that leads on from each of its items.
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

    /// A list with nothing in it.
    public static <T> Slice<T> empty(SliceRequest request) {
        return of(
                List.of(),
                request,
                item -> {
                    throw new IllegalStateException("nothing leads on from nothing");
                },
                most -> 0);
    }

    /// Cuts what a query found, which looked for one item more than asked for, to see whether there is
    /// more. If the request asks for it, `count` says how many items the whole list has, as far as [Total]
    /// counts.
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

    /// Null unless it was asked for.
    public @Nullable Total total() {
        return total;
    }

    /// Leads on from one of the items, to those behind it.
    public Cursor after(int index) {
        return cursors.apply(index);
    }

    public <R> Slice<R> map(Function<T, R> change) {
        return new Slice<>(items.stream().map(change).toList(), cursors, next, total);
    }

    /// Leaves out what does not fit; the list goes on where it did.
    public Slice<T> filter(Predicate<T> fits) {
        var kept = IntStream.range(0, items.size())
                .filter(at -> fits.test(items.get(at)))
                .toArray();
        return new Slice<>(
                IntStream.of(kept).mapToObj(items::get).toList(), at -> cursors.apply(kept[at]), next, total);
    }
}
