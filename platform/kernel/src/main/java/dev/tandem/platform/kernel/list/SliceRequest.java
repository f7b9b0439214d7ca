package dev.tandem.platform.kernel.list;

import dev.tandem.platform.kernel.failure.Invalid;
import org.jspecify.annotations.Nullable;

/// Asks for at most `limit` items after a cursor, or from the beginning of the list if `after`
/// is null. If `counted` is true, it also asks for the length of the whole list.
public record SliceRequest(int limit, @Nullable Cursor after, boolean counted) {
    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;

    public SliceRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new Invalid("limit", "must lie between 1 and " + MAX_LIMIT);
        }
    }

    public SliceRequest(int limit, @Nullable Cursor after) {
        this(limit, after, false);
    }

    public static SliceRequest first(int limit) {
        return new SliceRequest(limit, null);
    }

    /// How many items a query reads: one more than `limit`, to see whether a next slice exists.
    public int lookahead() {
        return limit + 1;
    }
}
