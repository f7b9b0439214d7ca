package dev.tandem.platform.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// The progress of work that began at a moment with `before` of its `count` items done.
record ProgressLine(String name, int before, int count, Instant begun) {
    private static final int WIDTH = 24;

    String bar(int done, Instant now) {
        var filled = (int) ((long) WIDTH * done / count);
        return String.format(
                Locale.ROOT, "%s [%s%s] %s", name, "#".repeat(filled), "-".repeat(WIDTH - filled), progress(done, now));
    }

    String plain(int done, Instant now) {
        return String.format(Locale.ROOT, "%s: %s", name, progress(done, now));
    }

    String end(Instant now) {
        if (before == count) {
            return String.format(Locale.ROOT, "%s: all %,d are there already", name, count);
        }
        return String.format(
                Locale.ROOT, "%s: %,d added in %s, %,d in all", name, count - before, seconds(elapsed(now)), count);
    }

    private String progress(int done, Instant now) {
        var share = 100L * done / count;
        if (done == before || elapsed(now).isZero()) {
            return String.format(Locale.ROOT, "%d %%, %,d of %,d", share, done, count);
        }
        var rate = (done - before) * 1_000L / elapsed(now).toMillis();
        return String.format(
                Locale.ROOT, "%d %%, %,d of %,d, %,d/s, %s left", share, done, count, rate, left(done, now));
    }

    private String left(int done, Instant now) {
        return seconds(elapsed(now).multipliedBy(count - done).dividedBy(done - before));
    }

    private Duration elapsed(Instant now) {
        return Duration.between(begun, now);
    }

    private static String seconds(Duration duration) {
        return duration.toMinutes() > 0
                ? String.format(Locale.ROOT, "%d min %d s", duration.toMinutes(), duration.toSecondsPart())
                : String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1_000.0);
    }
}
