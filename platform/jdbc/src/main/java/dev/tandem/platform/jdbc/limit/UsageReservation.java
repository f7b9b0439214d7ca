package dev.tandem.platform.jdbc.limit;

import dev.tandem.platform.kernel.limit.RemainingUsage;
import dev.tandem.platform.kernel.limit.UsageLimitReached;
import java.time.Duration;

/// The part of a subject's limit that this node may still use in one period without asking
/// the database.
final class UsageReservation {
    private static final int SHARES_PER_LIMIT = 50;

    private final UsageCounts counts;
    private final String subject;
    private final long limit;
    private final long endsAt;
    private long remaining;
    private long remainingInDatabase;
    private boolean isLast;

    UsageReservation(UsageCounts counts, String subject, long limit, long endsAt) {
        this.counts = counts;
        this.subject = subject;
        this.limit = limit;
        this.endsAt = endsAt;
    }

    boolean isFor(long sameLimit, long sameEnd) {
        return limit == sameLimit && endsAt == sameEnd;
    }

    synchronized RemainingUsage use(long amount, long now) {
        if (!isLast && remaining < Math.max(1, amount)) {
            takeFromDatabase(Math.max(amount - remaining, Math.max(1, limit / SHARES_PER_LIMIT)));
        }
        var untilReset = Duration.ofMillis(endsAt - now);
        if (remaining == 0) {
            throw new UsageLimitReached(limit, untilReset);
        }
        remaining = Math.max(0, remaining - amount);
        return new RemainingUsage(limit, remaining + remainingInDatabase, untilReset);
    }

    /// Reserves another share in the database. The last share is smaller when other nodes
    /// have taken most of the limit.
    private void takeFromDatabase(long wanted) {
        remainingInDatabase = limit - counts.add(subject, endsAt, wanted);
        isLast = remainingInDatabase <= 0;
        remaining += Math.max(0, wanted + Math.min(0, remainingInDatabase));
        remainingInDatabase = Math.max(0, remainingInDatabase);
    }
}
