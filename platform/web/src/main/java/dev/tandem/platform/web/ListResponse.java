package dev.tandem.platform.web;

import dev.tandem.platform.kernel.Slice;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A list on the wire; `next` goes back in `after` to read on, and is null at the end.
@Serdeable
public record ListResponse<T>(List<T> items, @Nullable String next) {

    public static <D, T> ListResponse<T> of(Slice<D> slice, Function<D, T> toItem) {
        var next = slice.next();
        return new ListResponse<>(slice.items().stream().map(toItem).toList(), next == null ? null : next.encode());
    }
}
