package dev.tandem.platform.kernel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// When a thing was created, last updated and deleted, and how often it was stored. Neither
/// `createdAt` nor `deletedAt` is after `updatedAt`.
///
/// Moments are whole milliseconds, the finest precision that both databases return as stored.
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

    /// The same moments with the next revision, as a repository stores them.
    public Lifecycle nextRevision() {
        return new Lifecycle(createdAt, updatedAt, deletedAt, revision + 1);
    }

    /// Keeps the moments in order if the clock was set back.
    private Instant later(Instant now) {
        return now.isBefore(updatedAt) ? updatedAt : now;
    }

    private static void requireMilliseconds(Instant moment) {
        if (!moment.equals(moment.truncatedTo(ChronoUnit.MILLIS))) {
            throw new IllegalArgumentException(moment + " is finer than a millisecond; read the time from the Clock");
        }
    }
}
