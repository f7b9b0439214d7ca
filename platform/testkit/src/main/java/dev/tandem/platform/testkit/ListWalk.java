package dev.tandem.platform.testkit;

import dev.tandem.platform.kernel.list.Cursor;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Reads a whole list slice by slice, as a client does with the cursors that it gets.
public final class ListWalk {
    private ListWalk() {}

    public static <T> List<T> of(int limit, Function<SliceRequest, Slice<T>> list) {
        var slice = list.apply(SliceRequest.first(limit));
        var walked = new ArrayList<>(slice.items());
        while (slice.next() != null) {
            slice = list.apply(
                    new SliceRequest(limit, Cursor.decode(slice.next().encode())));
            walked.addAll(slice.items());
        }
        return walked;
    }
}
