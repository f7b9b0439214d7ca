package dev.tandem.platform.app;

import dev.tandem.platform.jdbc.seed.Progress;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Shows how far seeding is: a terminal gets a bar that is
/// redrawn in place, other output gets a line every two seconds.
final class SeedProgress implements Progress {
    private static final Duration LINE_INTERVAL = Duration.ofSeconds(2);
    private static final String REDRAW = "\r\033[K";

    private final PrintWriter out;
    private final boolean terminal;
    private final Clock clock;
    private ProgressLine line;
    private Instant lastShown;

    SeedProgress(PrintWriter out, boolean terminal, Clock clock) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        this.lastShown = clock.instant();
        this.line = new ProgressLine("", 0, 0, lastShown);
    }

    @Override
    public void at(String series, int done, int count) {
        var now = clock.instant();
        if (!series.equals(line.name())) {
            line = new ProgressLine(series, done, count, now);
            lastShown = now;
        }
        if (done == count) {
            end(now);
        } else if (terminal) {
            out.print(REDRAW + line.bar(done, now));
            out.flush();
        } else if (!now.isBefore(lastShown.plus(LINE_INTERVAL))) {
            out.println(line.plain(done, now));
            lastShown = now;
        }
    }

    private void end(Instant now) {
        out.println((terminal ? REDRAW : "") + line.end(now));
    }
}
