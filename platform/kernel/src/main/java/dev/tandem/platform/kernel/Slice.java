package dev.tandem.platform.kernel;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
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

    private Slice(List<T> items, IntFunction<Cursor> cursors, @Nullable Cursor next) {
        this.items = List.copyOf(items);
        this.cursors = cursors;
        this.next = next;
    }

    /// A list with nothing in it.
    public static <T> Slice<T> empty() {
        return new Slice<>(
                List.of(),
                at -> {
                    throw new IndexOutOfBoundsException(at);
                },
                null);
    }

    /// Cuts what a query found, which looked for one item more than asked for, to see whether there is more.
    public static <T> Slice<T> of(List<T> found, SliceRequest request, Function<T, Cursor> key) {
        var hasMore = found.size() > request.limit();
        var items = hasMore ? found.subList(0, request.limit()) : found;
        return new Slice<>(items, at -> key.apply(items.get(at)), hasMore ? key.apply(items.getLast()) : null);
    }

    public List<T> items() {
        return items;
    }

    public @Nullable Cursor next() {
        return next;
    }

    /// Leads on from one of the items, to those behind it.
    public Cursor after(int index) {
        return cursors.apply(index);
    }

    public <R> Slice<R> map(Function<T, R> change) {
        return new Slice<>(items.stream().map(change).toList(), cursors, next);
    }

    /// Leaves out what does not fit; the list goes on where it did.
    public Slice<T> filter(Predicate<T> fits) {
        var kept = IntStream.range(0, items.size())
                .filter(at -> fits.test(items.get(at)))
                .toArray();
        return new Slice<>(IntStream.of(kept).mapToObj(items::get).toList(), at -> cursors.apply(kept[at]), next);
    }
}
