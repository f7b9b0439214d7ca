package dev.tandem.platform.jdbc.limit;

import dev.tandem.platform.kernel.load.Usage;
import dev.tandem.platform.kernel.load.UsageLimitReached;
import java.time.Duration;

/// What this node may still spend of a subject's limit in one period without asking the database.
final class Share {
    private static final int SHARES_OF_A_LIMIT = 50;

    private final UsageCounts counts;
    private final String subject;
    private final long limit;
    private final long endsAt;
    private long left;
    private long leftToOthers;
    private boolean isLast;

    Share(UsageCounts counts, String subject, long limit, long endsAt) {
        this.counts = counts;
        this.subject = subject;
        this.limit = limit;
        this.endsAt = endsAt;
    }

    boolean isFor(long sameLimit, long sameEnd) {
        return limit == sameLimit && endsAt == sameEnd;
    }

    synchronized Usage use(long amount, long now) {
        if (!isLast && left < Math.max(1, amount)) {
            takeFromDatabase(Math.max(amount - left, Math.max(1, limit / SHARES_OF_A_LIMIT)));
        }
        var untilReset = Duration.ofMillis(endsAt - now);
        if (left == 0) {
            throw new UsageLimitReached(limit, untilReset);
        }
        left = Math.max(0, left - amount);
        return new Usage(limit, left + leftToOthers, untilReset);
    }

    /// The last share is smaller when others have taken most of the limit.
    private void takeFromDatabase(long wanted) {
        leftToOthers = limit - counts.add(subject, endsAt, wanted);
        isLast = leftToOthers <= 0;
        left += Math.max(0, wanted + Math.min(0, leftToOthers));
        leftToOthers = Math.max(0, leftToOthers);
    }
}
