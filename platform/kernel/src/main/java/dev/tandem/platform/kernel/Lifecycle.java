package dev.tandem.platform.kernel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The moments of a thing and the rule between them: created ≤ updated, and deleted is an update.
///
/// Moments are whole milliseconds, the finest that both databases give back as stored.
/// `revision` counts stored states; only a repository raises it, when it stores the next one.
public record Lifecycle(
        Instant createdAt, Instant updatedAt, @Nullable Instant deletedAt, long revision) {

    public Lifecycle {
        requireMilliseconds(createdAt);
        requireMilliseconds(updatedAt);
        if (updatedAt.isBefore(createdAt)) {
            throw new IllegalArgumentException("updated at " + updatedAt + ", before created at " + createdAt);
        }
        if (deletedAt != null && deletedAt.isAfter(updatedAt)) {
            throw new IllegalArgumentException("deleted at " + deletedAt + ", after updated at " + updatedAt);
        }
    }

    public static Lifecycle created(Instant now) {
        return new Lifecycle(now, now, null, 0);
    }

    public Lifecycle touched(Instant now) {
        return new Lifecycle(createdAt, later(now), deletedAt, revision);
    }

    public Lifecycle deleted(Instant now) {
        return new Lifecycle(createdAt, later(now), later(now), revision);
    }

    public Lifecycle restored(Instant now) {
        return new Lifecycle(createdAt, later(now), null, revision);
    }

    /// The state after this one, as a repository has stored it.
    public Lifecycle nextRevision() {
        return new Lifecycle(createdAt, updatedAt, deletedAt, revision + 1);
    }

    /// A clock that was set back does not turn the order of a thing's own moments round.
    private Instant later(Instant now) {
        return now.isBefore(updatedAt) ? updatedAt : now;
    }

    private static void requireMilliseconds(Instant moment) {
        if (!moment.equals(moment.truncatedTo(ChronoUnit.MILLIS))) {
            throw new IllegalArgumentException(moment + " is finer than a millisecond; read the time from the Clock");
        }
    }
}
