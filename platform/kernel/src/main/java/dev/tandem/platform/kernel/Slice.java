package dev.tandem.platform.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A part of a keyset list; `next` is where the rest begins, or null at the end.
public record Slice<T>(List<T> items, @Nullable Cursor next) {

    public Slice {
        items = List.copyOf(items);
    }

    /// Cuts what a query found, which looked for one item more than asked for, to see whether there is more.
    public static <T> Slice<T> of(List<T> found, SliceRequest request, Function<T, Cursor> key) {
        if (found.size() <= request.limit()) {
            return new Slice<>(found, null);
        }
        var items = found.subList(0, request.limit());
        return new Slice<>(items, key.apply(items.getLast()));
    }

    public <R> Slice<R> map(Function<T, R> change) {
        return new Slice<>(items.stream().map(change).toList(), next);
    }
}
