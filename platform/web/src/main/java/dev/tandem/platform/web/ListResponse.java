package dev.tandem.platform.web;

import dev.tandem.platform.kernel.Slice;
import dev.tandem.platform.kernel.SliceRequest;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A list on the wire; `next` goes back in `after` to read on, and is null at the end.
@Serdeable
public record ListResponse<T>(
        @Size(max = SliceRequest.MAX_LIMIT) List<T> items,

        @Nullable
        @Size(max = 1000)
        @Pattern(regexp = "[A-Za-z0-9_.-]+")
        @Example("MjAyNi0xMS0yMA.tq0J4CQB1KH2ks1bUfZoPw")
        String next) {

    public static <D, T> ListResponse<T> of(Slice<D> slice, Function<D, T> toItem) {
        var next = slice.next();
        return new ListResponse<>(slice.items().stream().map(toItem).toList(), next == null ? null : next.encode());
    }
}
