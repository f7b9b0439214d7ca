package dev.tandem.platform.kernel.aggregate;

import dev.tandem.platform.kernel.ExpectedRevision;
import dev.tandem.platform.kernel.failure.Stale;
import java.util.function.Supplier;

/// Repeats work whose result was stale before it could be stored, because somebody else was
/// faster. So a change can be worked out while nothing is locked.
public final class StaleRetry {
    /// More attempts than anybody loses in a row: each loss is the success of another request.
    private static final int MAX_ATTEMPTS = 1_000;

    private static final ScopedValue<Integer> ATTEMPT = ScopedValue.newInstance();

    private StaleRetry() {}

    /// The work reads a thing, works out its change, and stores it under the revision that was
    /// read. A client that expects a revision is told that the thing is stale instead. Work that is
    /// a part of such work is repeated with the whole of it.
    public static <T> T run(ExpectedRevision expected, Supplier<T> work) {
        if (ATTEMPT.isBound()) {
            return work.get();
        }
        for (var attempt = 1; ; attempt++) {
            try {
                return ScopedValue.where(ATTEMPT, attempt).call(work::get);
            } catch (Stale stale) {
                if (!expected.isAny() || attempt == MAX_ATTEMPTS) {
                    throw stale;
                }
            }
        }
    }

    /// The number of the attempt that is running, from 1 on; 0 outside of such work.
    public static int attempt() {
        return ATTEMPT.orElse(0);
    }
}
