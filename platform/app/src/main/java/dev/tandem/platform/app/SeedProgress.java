package dev.tandem.platform.app;

import dev.tandem.platform.jdbc.seed.Progress;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// Prints how far the seeding of each series is, every two seconds and at its end.
final class SeedProgress implements Progress {
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private final PrintWriter out;
    private final Clock clock;
    private String series = "";
    private int doneBefore;
    private Instant begun = Instant.EPOCH;
    private Instant lastShown = Instant.EPOCH;

    SeedProgress(PrintWriter out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void at(String name, int done, int count) {
        var now = clock.instant();
        if (!name.equals(series)) {
            series = name;
            doneBefore = done;
            begun = now;
            lastShown = now;
        }
        if (done == count) {
            print(end(count, now));
        } else if (!now.isBefore(lastShown.plus(INTERVAL))) {
            print(progress(done, count, now));
            lastShown = now;
        }
    }

    private void print(String text) {
        out.println(series + ": " + text);
    }

    private String end(int count, Instant now) {
        return doneBefore == count
                ? String.format(Locale.ROOT, "all %,d are there already", count)
                : String.format(
                        Locale.ROOT,
                        "%,d added in %s, %,d in all",
                        count - doneBefore,
                        seconds(Duration.between(begun, now)),
                        count);
    }

    private String progress(int done, int count, Instant now) {
        var elapsed = Duration.between(begun, now);
        var added = Math.max(done - doneBefore, 1);
        return String.format(
                Locale.ROOT,
                "%d %%, %,d of %,d, %,d/s, %s left",
                100L * done / count,
                done,
                count,
                added * 1_000L / elapsed.toMillis(),
                seconds(elapsed.multipliedBy(count - done).dividedBy(added)));
    }

    private static String seconds(Duration duration) {
        return duration.toMinutes() > 0
                ? String.format(Locale.ROOT, "%d min %d s", duration.toMinutes(), duration.toSecondsPart())
                : String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1_000.0);
    }
}
