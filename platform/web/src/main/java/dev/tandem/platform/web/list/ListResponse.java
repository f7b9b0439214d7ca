package dev.tandem.platform.web.list;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.tandem.platform.kernel.list.Cursor;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.platform.web.Example;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A slice of a list in a response. `next` goes back in `after` to read on, and is null at the
/// end.
///
/// The response is bounded in bytes, too: it ends early if the next item would make it too
/// long, and `next` leads on from there (docs/adr/0028). So [CursorSigningFilter] writes it, and no
/// serializer.
///
/// @param cursors The cursor after each of the items.
@Serdeable
public record ListResponse<T>(
        @Size(max = SliceRequest.MAX_LIMIT) List<T> items,

        @Nullable
        @Size(max = 1000)
        @Pattern(regexp = "[A-Za-z0-9_.-]+")
        @Example("MjAyNi0xMS0yMA.tq0J4CQB1KH2ks1bUfZoPw")
        String next,

        @Nullable ListTotal total,
        @JsonIgnore IntFunction<Cursor> cursors) {
    /// The most bytes that the items of a response take together, unless a single item is
    /// longer.
    public static final int MAX_BYTES = 1 << 20;

    public static <D, T> ListResponse<T> of(Slice<D> slice, Function<D, T> toItem) {
        var next = slice.next();
        return new ListResponse<>(
                slice.items().stream().map(toItem).toList(),
                next == null ? null : next.encode(),
                ListTotal.of(slice.total()),
                slice::after);
    }

    /// The list as JSON, with as many items as fit. The cursor is signed before it is written.
    byte[] written(JsonMapper json, UnaryOperator<String> sign) throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes("{\"items\":[".getBytes(US_ASCII));
        var shown = 0;
        for (var room = MAX_BYTES; shown < items.size(); shown++) {
            var item = json.writeValueAsBytes(items.get(shown));
            room -= item.length;
            if (room < 0 && shown > 0) {
                break;
            }
            if (shown > 0) {
                out.write(',');
            }
            out.writeBytes(item);
        }
        var rest = shown < items.size() ? cursors.apply(shown - 1).encode() : next;
        out.writeBytes("],\"next\":".getBytes(US_ASCII));
        out.writeBytes(orNull(json, rest == null ? null : sign.apply(rest)));
        out.writeBytes(",\"total\":".getBytes(US_ASCII));
        out.writeBytes(orNull(json, total));
        out.write('}');
        return out.toByteArray();
    }

    private static byte[] orNull(JsonMapper json, @Nullable Object value) throws IOException {
        return value == null ? "null".getBytes(US_ASCII) : json.writeValueAsBytes(value);
    }
}
